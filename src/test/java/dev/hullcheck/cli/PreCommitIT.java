package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hooks, run by pre-commit when git commits. Their repository has the jar as an installation
 * has it; that a work tree builds its own is for {@link LauncherIT}.
 */
class PreCommitIT {
  private static final Path TARGET = Path.of(System.getProperty("hullcheck.target", "target"));
  private static final String CLEAN = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n";

  @TempDir private Path temporary;
  private ScratchFolder hooks;
  private ScratchFolder scratch;
  private String out = "";

  @BeforeEach
  void repositories() throws IOException {
    assumeTrue(InPath.holds("git"), "git is needed");
    assumeTrue(InPath.holds("pre-commit"), "pre-commit is needed in the PATH");
    hooks = new ScratchFolder(temporary.resolve("the hooks"));
    hooks.write(".pre-commit-hooks.yaml", Files.readString(Path.of(".pre-commit-hooks.yaml")));
    hooks.write("bin/hullcheck", Files.readString(Path.of("bin/hullcheck")));
    assertThat(hooks.folder.resolve("bin/hullcheck").toFile().setExecutable(true)).isTrue();
    for (String name : List.of("hullcheck.jar", "hullcheck.id")) {
      Path lib = Files.createDirectories(hooks.folder.resolve("lib"));
      Files.copy(TARGET.resolve(name), lib.resolve(name));
    }
    hooks.git("init");
    hooks.git("add", "-A");
    hooks.git("commit", "-m", "An installation");
    scratch = new ScratchFolder(temporary.resolve("a repository"));
    scratch.write("old/pod.yaml", ScratchFolder.POD);
    scratch.git("init");
    scratch.git("config", "user.name", "a");
    scratch.git("config", "user.email", "a@example.com");
    scratch.git("add", "-A");
    scratch.git("commit", "-m", "Before there was a hook");
  }

  /** Runs a program in the repository, with pre-commit's files in a folder of this test. */
  private int run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("PRE_COMMIT_HOME", temporary.resolve("home").toString());
    environment.put("HULLCHECK_JAVA", System.getProperty("java.home"));
    environment.put("HULLCHECK_NO_ARCHIVE", "1");
    String bin = hooks.folder.resolve("bin").toString();
    environment.put("PATH", bin + File.pathSeparator + environment.get("PATH"));
    Process process = builder.redirectErrorStream(true).start();
    out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  private int commit(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "commit", "-m", "A step"));
    command.addAll(List.of(options));
    return run(command.toArray(new String[0]));
  }

  private void install(String hook) throws Exception {
    assertThat(run("git", "-C", hooks.folder.toString(), "rev-parse", "HEAD")).isZero();
    scratch.write(
        ".pre-commit-config.yaml",
        "repos:\n  - repo: "
            + hooks.folder
            + "\n    rev: "
            + out.strip()
            + "\n    hooks: [{id: "
            + hook
            + "}]\n");
    assertThat(run("pre-commit", "install")).as(out).isZero();
    scratch.git("add", "-A");
    assertThat(commit("--no-verify")).as(out).isZero();
  }

  @Test
  void aFaultIsRefusedAndItsMendAccepted() throws Exception {
    install("hullcheck");
    scratch.write("new/pod.yaml", ScratchFolder.POD);
    scratch.git("add", "-A");
    assertThat(commit()).isEqualTo(1);
    assertThat(out)
        .contains("new/pod.yaml:5:16: high: ", "   5 |   hostNetwork: true\n")
        .doesNotContain("old/pod.yaml");

    // Mended in the work tree alone, the fault would still be committed.
    scratch.write("new/pod.yaml", CLEAN);
    assertThat(commit()).isEqualTo(1);
    scratch.git("add", "-A");
    assertThat(commit()).as(out).isZero();
    assertThat(out).contains("Passed");
  }

  @Test
  void whatIsNotCommittedIsNotJudged() throws Exception {
    install("hullcheck-system");
    scratch.write("one.yaml", CLEAN);
    scratch.write("two.yaml", ScratchFolder.POD);
    scratch.git("add", "-A");
    // With names, git commits these files alone, from an index of their own.
    assertThat(commit("one.yaml")).as(out).isZero();
    assertThat(commit()).isEqualTo(1);
    assertThat(out).contains("two.yaml:5:16: high: ").doesNotContain("one.yaml", "old/pod.yaml");
  }
}
