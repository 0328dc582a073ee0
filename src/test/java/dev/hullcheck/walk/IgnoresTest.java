package dev.hullcheck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoresTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a*c ~ abbc ~ true",
        "a*c ~ ab/c ~ false",
        "a?c ~ a/c ~ false",
        "**/c ~ c ~ true",
        "**/c ~ a/b/c ~ true",
        "**/c ~ ac ~ false",
        "a/**/c ~ a/c ~ true",
        "a/**/c ~ a/x/y/c ~ true",
        "a/** ~ a/b/c ~ true",
        "a/** ~ a ~ false",
        "?**c ~ a/c ~ false",
        "a** ~ a/b ~ true",
        "[a-c]x ~ bx ~ true",
        "[!a-c]x ~ bx ~ false",
        "[^a-c]x ~ dx ~ true",
        "[]-]x ~ ]x ~ true",
        "[]-]x ~ -x ~ true",
        "[[:digit:]x]y ~ 7y ~ true",
        "[a ~ [a ~ false",
        "a\\*c ~ a*c ~ true",
        "a\\*c ~ abc ~ false",
        "a\\ ~ a\\ ~ false",
      })
  void wildcardsAreThoseOfGit(String pattern, String path, boolean matches) {
    Glob glob = Glob.of(pattern);
    assertThat(glob != null && glob.matches(path)).isEqualTo(matches);
  }

  @Test
  void noPatternTakesExponentialTime() {
    Glob glob = Glob.of("**/a*".repeat(40) + "/b");
    assertThat(glob).isNotNull();
    assertThat(glob.matches("a/".repeat(400))).isFalse();
  }

  @Test
  void theSameFilesAreIgnoredAsByGit() throws IOException, InterruptedException {
    Assumptions.assumeTrue(gitIsThere(), "git is missing");
    git(List.of("init", "-q"), "");
    List<String> paths = tree();
    for (int round = 0; round < 60; round++) {
      rules(new Random(round));
      Set<String> ours = new TreeSet<>();
      for (WalkedFile file :
          Walk.files(
                  List.of(folder), new Walk.Options(folder, List.of(), true, Walk.Configured.NONE))
              .files()) {
        ours.add(file.name());
      }
      Set<String> gits = new TreeSet<>(paths);
      String ignored =
          git(
              List.of(
                  "-c",
                  "core.quotePath=false",
                  "-c",
                  "core.excludesFile=/dev/null",
                  "check-ignore",
                  "--stdin"),
              String.join("\n", paths));
      for (String line : ignored.split("\n", -1)) {
        gits.remove(line);
      }
      assertThat(ours).as(() -> describe()).isEqualTo(gits);
      Path sub = folder.resolve("a");
      Set<String> below = new TreeSet<>();
      for (WalkedFile file :
          Walk.files(List.of(sub), new Walk.Options(folder, List.of(), true, Walk.Configured.NONE))
              .files()) {
        below.add(file.name());
      }
      boolean subIgnored =
          git(List.of("-c", "core.excludesFile=/dev/null", "check-ignore", "--stdin"), "a")
              .startsWith("a");
      if (!subIgnored) {
        gits.removeIf(p -> !p.startsWith("a/"));
        assertThat(below).as(() -> describe()).isEqualTo(gits);
      }
    }
  }

  private List<String> tree() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String dir : List.of("", "a/", "a/b/", "a/b/c/", "ab/", "build/", "a/build/", "x y/")) {
      for (String name :
          List.of(
              "a.yaml", "b.yml", "ab.json", "#x.yaml", "!n.yaml", "é.tf", "[z].tf", "t .yaml",
              "b.yaml")) {
        Path file = folder.resolve(dir + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        paths.add(dir + name);
      }
    }
    return paths;
  }

  private void rules(Random random) throws IOException {
    for (String dir : List.of("", "a/", "a/b/", ".git/info/")) {
      StringBuilder lines = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
      for (int i = random.nextInt(5); i > 0; i--) {
        lines.append(line(random)).append(random.nextInt(6) == 0 ? "\r\n" : "\n");
      }
      String name = dir.startsWith(".git/") ? "exclude" : ".gitignore";
      Files.createDirectories(folder.resolve(dir));
      Files.writeString(folder.resolve(dir + name), lines);
    }
  }

  private static String line(Random random) {
    String[] whole = {
      "# comment",
      "",
      "\\#x.yaml",
      "\\!n.yaml",
      "t\\ .yaml",
      "*.yaml ",
      "!a.yaml\\ ",
      "/",
      "!",
      "**",
      "/*",
      "!*/",
      "a/**",
      "**/b",
      "a/**/a.yaml",
      "[[]z].tf",
      "\\[z\\].tf",
      "[a",
      "a.yaml/",
      "x y/",
      "é.tf",
      "?.tf",
      "b//"
    };
    if (random.nextInt(3) == 0) {
      return whole[random.nextInt(whole.length)];
    }
    String[] parts = {
      "a",
      "b",
      "c",
      "*",
      "**",
      "/",
      "/",
      ".yaml",
      ".yml",
      "?",
      "[ab]",
      "[!a]",
      "[a-c]",
      "build",
      "ab",
      "[[:alpha:]]",
      "\\a"
    };
    StringBuilder line = new StringBuilder(random.nextInt(3) == 0 ? "!" : "");
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      line.append(parts[random.nextInt(parts.length)]);
    }
    return line.toString();
  }

  private String describe() {
    StringBuilder text = new StringBuilder();
    for (String name :
        List.of(".gitignore", "a/.gitignore", "a/b/.gitignore", ".git/info/exclude")) {
      try {
        text.append(name).append(":\n").append(Files.readString(folder.resolve(name))).append('\n');
      } catch (IOException e) {
        text.append(e);
      }
    }
    return text.toString();
  }

  private static boolean gitIsThere() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String git(List<String> arguments, String input)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    Path in = folder.resolve(".git-input");
    Files.writeString(in, input);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectErrorStream(false)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Files.delete(in);
    return output;
  }
}
