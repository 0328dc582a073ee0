package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * bin/hullcheck, in an installation and in a work tree; where Java does not matter, with a fake.
 */
class LauncherIT {
  private static final Path TARGET = Path.of(System.getProperty("hullcheck.target", "target"));
  private static final Path SCRIPT = Path.of("bin/hullcheck").toAbsolutePath();

  /** Prints what it is called with, an argument a line. */
  private static final String ECHO = "#!/bin/sh\nprintf '%s\\n' \"$@\"\n";

  private final Map<String, String> environment = new TreeMap<>();

  @TempDir private Path temporary;

  /** A folder with a blank in its name, so that every test shows that blanks do no harm. */
  private Path root;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void prepare() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher needs a POSIX shell");
    root = Files.createDirectories(temporary.resolve("a folder"));
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", root.resolve("home").toString());
  }

  @Test
  void anInstallationRunsThroughALinkFromAnyFolder() throws Exception {
    Path launcher = installation();
    Path links = Files.createDirectories(root.resolve("links"));
    Files.createSymbolicLink(links.resolve("first"), launcher);
    Files.createSymbolicLink(links.resolve("second"), Path.of("first"));
    useThisJava();
    Result result = run(links.resolve("second"), "version");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("hullcheck ").contains("\narchive none\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void argumentsReachTheProgramAsTheyAre() throws Exception {
    Path launcher = installation();
    environment.put("HULLCHECK_JAVA", fakeJava("21.0.1+12", "Some One", ECHO).toString());
    Result result = run(launcher, "lint", "", "a b", "*", "$HOME", "-");
    assertThat(result.out().lines())
        .containsSequence(
            "-cp",
            root.toRealPath().resolve("hullcheck/lib/hullcheck.jar").toString(),
            "dev.hullcheck.cli.Main",
            "lint",
            "",
            "a b",
            "*",
            "$HOME",
            "-");
    assertThat(result.out()).contains("-XX:+UseSerialGC").doesNotContain("-Dhullcheck.terminal");
  }

  @Test
  void aChosenCollectorIsKept() throws Exception {
    Path launcher = installation();
    environment.put("HULLCHECK_JAVA", fakeJava("21.0.1+12", "Some One", ECHO).toString());
    environment.put("JDK_JAVA_OPTIONS", "-Xmx1g -XX:+UseG1GC");
    assertThat(run(launcher, "lint").out()).doesNotContain("UseSerialGC");
  }

  @Test
  void theUsersChoiceOfJavaIsTakenInOrder() throws Exception {
    Path launcher = installation();
    Path first = fakeJava("17.0.1", "First", "#!/bin/sh\necho first\n");
    Path second = fakeJava("17.0.1", "Second", "#!/bin/sh\necho second\n");
    Path third = fakeJava("17.0.1", "Third", "#!/bin/sh\necho third\n");
    environment.put("PATH", third.resolve("bin") + ":" + System.getenv("PATH"));
    assertThat(run(launcher, "lint").out()).isEqualTo("third\n");
    environment.put("JAVA_HOME", second.toString());
    assertThat(run(launcher, "lint").out()).isEqualTo("second\n");
    environment.put("HULLCHECK_JAVA", first.resolve("bin/java").toString());
    assertThat(run(launcher, "lint").out()).isEqualTo("first\n");
  }

  @Test
  void aJavaThatIsTooOldIsSaid() throws Exception {
    Path launcher = installation();
    Path old = fakeJava("11.0.2+9", "Old", ECHO);
    environment.put("HULLCHECK_JAVA", old.toString());
    Result result = run(launcher, "lint");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "hullcheck: HULLCHECK_JAVA is \""
                + old
                + "\", Java 11.0.2+9; Java 17 or later is needed\n");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void javaEightIsTooOld() throws Exception {
    Path launcher = installation();
    environment.put("JAVA_HOME", fakeJava("1.8.0_412-b08", "Old", ECHO).toString());
    assertThat(run(launcher, "lint").err()).contains("Java 1.8.0_412-b08; Java 17 or later");
  }

  @Test
  void aChoiceThatHoldsNoJavaIsSaid() throws Exception {
    Path launcher = installation();
    environment.put("JAVA_HOME", root.resolve("none").toString());
    Result result = run(launcher, "lint");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "hullcheck: JAVA_HOME is \"" + root.resolve("none") + "\", which holds no bin/java\n");
  }

  @Test
  void aJavaWithoutAReleaseFileIsAsked() throws Exception {
    Path launcher = installation();
    Path real = fakeJava("17.0.9+9", "Real", ECHO);
    Path wrapper = root.resolve("shims/java");
    program(
        wrapper,
        "#!/bin/sh\n"
            + "printf '    java.home = "
            + real
            + "\\n    java.runtime.version = 17.0.9+9\\n    java.vendor = Real\\n' >&2\n");
    environment.put("PATH", wrapper.getParent() + ":" + System.getenv("PATH"));
    assertThat(run(launcher, "lint", "x").out()).endsWith("dev.hullcheck.cli.Main\nlint\nx\n");
  }

  @Test
  void anArchiveIsMadeUsedAndNeverTrusted() throws Exception {
    Path launcher = installation();
    useThisJava();
    Result made = run(launcher, "warmup");
    assertThat(made.err()).isEmpty();
    assertThat(made.code()).isZero();
    Path archive = Path.of(made.out().trim());
    assertThat(archive.getParent())
        .isEqualTo(root.toRealPath().resolve("hullcheck/lib/cache"))
        .isDirectoryNotContaining("glob:**.tmp");
    assertThat(run(launcher, "version").out()).endsWith("archive used\n");

    environment.put("HULLCHECK_NO_ARCHIVE", "1");
    assertThat(run(launcher, "version").out()).endsWith("archive none\n");
    environment.remove("HULLCHECK_NO_ARCHIVE");

    environment.put("JAVA_TOOL_OPTIONS", "-Xshare:auto");
    assertThat(run(launcher, "version").out()).endsWith("archive none\n");
    environment.remove("JAVA_TOOL_OPTIONS");

    byte[] whole = Files.readAllBytes(archive);
    archive.toFile().setWritable(true);
    Files.write(archive, new byte[whole.length]);
    Result zeroes = run(launcher, "version");
    assertThat(zeroes.code()).isZero();
    assertThat(zeroes.out()).startsWith("hullcheck ");
    assertThat(zeroes.err()).isEmpty();

    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    assertThat(run(launcher, "version").out()).endsWith("archive none\n");
    Files.write(archive, whole);
    assertThat(run(launcher, "version").out()).endsWith("archive used\n");

    Path catalog = Path.of(archive + ".catalog");
    byte[] rules = Files.readAllBytes(catalog);
    Files.write(catalog, Arrays.copyOf(rules, rules.length - 1));
    assertThat(run(launcher, "version").out()).endsWith("archive none\n");
  }

  @Test
  void anArchiveOfAnotherJarIsLeftOut() throws Exception {
    Path launcher = installation();
    Path java = fakeJava("25.0.1+8", "Some/One", ECHO);
    environment.put("HULLCHECK_JAVA", java.toString());
    Path lib = root.resolve("hullcheck/lib");
    String id = Files.readString(lib.resolve("hullcheck.id")).substring(0, 16);
    Path cache = Files.createDirectories(lib.resolve("cache"));
    Files.writeString(cache.resolve(id + "-25.0.1+8-Some_One.aot"), "12345");
    Files.writeString(cache.resolve(id + "-25.0.1+8-Some_One.aot.size"), "5 3\n");
    Files.writeString(cache.resolve(id + "-25.0.1+8-Some_One.aot.catalog"), "123");
    assertThat(run(launcher, "lint").out())
        .contains("-XX:AOTCache=", "-Dhullcheck.archive=true", "-Dhullcheck.build=" + id + " ");

    byte[] jar = Files.readAllBytes(lib.resolve("hullcheck.jar"));
    Files.write(lib.resolve("hullcheck.jar"), Arrays.copyOf(jar, jar.length - 1));
    Files.setLastModifiedTime(lib.resolve("hullcheck.jar"), FileTime.from(Instant.EPOCH));
    assertThat(run(launcher, "lint").out()).doesNotContain("-XX:AOTCache=");
  }

  @Test
  void anInstallationThatCannotBeWrittenKeepsItsArchiveInTheUsersCache() throws Exception {
    Path launcher = installation();
    useThisJava();
    // A file where the folder should be is as good as a folder without permission, even for root.
    Files.writeString(root.resolve("hullcheck/lib/cache"), "");
    environment.put("XDG_CACHE_HOME", root.resolve("xdg").toString());
    Result made = run(launcher, "warmup");
    assertThat(made.out()).startsWith(root.resolve("xdg/hullcheck").toString());
    assertThat(run(launcher, "version").out()).endsWith("archive used\n");

    environment.put("XDG_CACHE_HOME", "/dev/null");
    Result none = run(launcher, "warmup");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .isEqualTo(
            "hullcheck: no folder for start-up archives can be written; name one in"
                + " HULLCHECK_CACHE\n");
    assertThat(run(launcher, "version").code()).isZero();
  }

  @Test
  void aWorkTreeIsBuiltOnceByAllFirstRuns() throws Exception {
    Path launcher = workTree("sleep 1\n");
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      runs.add(start(root.resolve("run" + i), launcher, "lint"));
    }
    for (int i = 0; i < 6; i++) {
      Result result = finish(root.resolve("run" + i), runs.get(i));
      assertThat(result.code()).isZero();
      assertThat(result.out()).endsWith("dev.hullcheck.cli.Main\nlint\n");
    }
    assertThat(builds()).isEqualTo(1);
    assertThat(root.resolve("tree/target/build.lock")).doesNotExist();
  }

  @Test
  void aWorkTreeIsBuiltAgainWhenItsSourcesChange() throws Exception {
    Path launcher = workTree("");
    Path tree = root.resolve("tree");
    assertThat(run(launcher, "lint").err())
        .isEqualTo("hullcheck: building (once, and after each change of the sources)\n");
    assertThat(run(launcher, "lint").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
    later(tree.resolve("rules/a.yaml"));
    assertThat(run(launcher, "lint").err()).contains("building");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aWorkTreeHasItsArchiveFromTheFirstRunOn() throws Exception {
    Path launcher = workTree("");
    Path target = Files.createDirectories(root.resolve("tree/target"));
    Files.copy(TARGET.resolve("hullcheck.jar"), target.resolve("hullcheck.jar"));
    Files.copy(TARGET.resolve("hullcheck.id"), target.resolve("hullcheck.id"));
    useThisJava();
    assertThat(run(launcher, "version").out()).endsWith("archive used\n");
    Files.setLastModifiedTime(target.resolve("hullcheck.jar"), FileTime.from(Instant.now()));
    assertThat(run(launcher, "version").out()).endsWith("archive used\n");
    assertThat(target.resolve("cache")).isDirectoryNotContaining("glob:**.tmp");
    assertThat(root.resolve("tree/builds")).doesNotExist();
  }

  @Test
  void anArchiveThatCannotBeMadeIsTriedOnce() throws Exception {
    Path launcher = workTree("");
    Path target = Files.createDirectories(root.resolve("tree/target"));
    Files.writeString(target.resolve("hullcheck.jar"), "jar\n");
    Files.writeString(target.resolve("hullcheck.id"), "0123456789abcdef 1.0 4\n");
    Path calls = root.resolve("calls");
    String count = "#!/bin/sh\necho call >> '" + calls + "'\n";
    environment.put("HULLCHECK_JAVA", fakeJava("17.0.1", "Some One", count).toString());
    assertThat(run(launcher, "lint").code()).isZero();
    assertThat(calls).content().hasLineCount(2);
    assertThat(run(launcher, "lint").err()).isEmpty();
    assertThat(calls).content().hasLineCount(3);
  }

  @Test
  void aFailedBuildShowsItsOutput() throws Exception {
    Path launcher = workTree("echo 'Main.java: cannot find symbol'\nexit 1\n");
    Result result = run(launcher, "lint");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("Main.java: cannot find symbol\n", "hullcheck: the build failed");
    assertThat(root.resolve("tree/target/build.lock")).doesNotExist();
  }

  @Test
  void aLockWhoseRunIsGoneIsBroken() throws Exception {
    Path launcher = workTree("");
    Process gone = new ProcessBuilder("sh", "-c", "exit").start();
    gone.waitFor();
    Path lock = Files.createDirectories(root.resolve("tree/target/build.lock"));
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
    assertThat(run(launcher, "lint").code()).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(lock).doesNotExist();
  }

  /** The launcher of a new installation in a folder with a blank. */
  private Path installation() throws IOException {
    Path home = root.resolve("hullcheck");
    Path launcher = home.resolve("bin/hullcheck");
    program(launcher, Files.readString(SCRIPT));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(TARGET.resolve("hullcheck.jar"), home.resolve("lib/hullcheck.jar"));
    Files.copy(TARGET.resolve("hullcheck.id"), home.resolve("lib/hullcheck.id"));
    return launcher;
  }

  /** The launcher of a work tree whose build is a script, and of a Java that prints its call. */
  private Path workTree(String build) throws IOException {
    Path tree = root.resolve("tree");
    Path launcher = tree.resolve("bin/hullcheck");
    program(launcher, Files.readString(SCRIPT));
    Files.createDirectories(tree.resolve("src/main"));
    Files.createDirectories(tree.resolve("rules"));
    Files.writeString(tree.resolve("rules/a.yaml"), "id: a\n");
    Files.writeString(tree.resolve("pom.xml"), "<project/>\n");
    program(
        tree.resolve("mvnw"),
        "#!/bin/sh\necho run >> builds\n"
            + build
            + "mkdir -p target\necho jar > target/hullcheck.jar\n");
    Path java = fakeJava("17.0.1", "Some One", ECHO);
    program(java.resolve("bin/javac"), ECHO);
    environment.put("HULLCHECK_JAVA", java.toString());
    return launcher;
  }

  private long builds() throws IOException {
    try (Stream<String> lines = Files.lines(root.resolve("tree/builds"))) {
      return lines.count();
    }
  }

  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
  }

  private void useThisJava() {
    environment.put("HULLCHECK_JAVA", System.getProperty("java.home"));
  }

  private Path fakeJava(String version, String vendor, String script) throws IOException {
    Path home = Files.createTempDirectory(root, "java ");
    program(home.resolve("bin/java"), script);
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"" + vendor + "\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("not to be made executable: " + file);
    }
  }

  private Result run(Path launcher, String... arguments) throws Exception {
    Path folder = root.resolve("run");
    return finish(folder, start(folder, launcher, arguments));
  }

  private Process start(Path folder, Path launcher, String... arguments) throws IOException {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectOutput(folder.resolve("out").toFile());
    builder.redirectError(folder.resolve("err").toFile());
    return builder.start();
  }

  private static Result finish(Path folder, Process process) throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher does not end");
    }
    return new Result(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }
}
