package dev.hullcheck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {
  @TempDir Path folder;

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private void writeText(String name, String content) throws IOException {
    write(name);
    Files.writeString(folder.resolve(name), content);
  }

  private WalkResult walk(String... roots) {
    List<Path> paths = new ArrayList<>();
    for (String root : roots) {
      paths.add(Path.of(root));
    }
    return Walk.files(paths, new Walk.Options(folder, List.of(), true, Walk.Configured.NONE));
  }

  private static List<String> names(WalkResult result) {
    return result.files().stream().map(WalkedFile::name).toList();
  }

  @Test
  void filesHaveTheKindOfTheirName() throws IOException {
    write("a.yaml", "b.yml", "c.json", "d.tf", "e.tf.json", "f.tfvars", "g.auto.tfvars.json");
    write("h.sh", "i.md", "Makefile", "Dockerfile", "Dockerfile.dev", "kustomization.yaml");
    write("j.txt", "LICENSE", ".gitlab-ci.yml", "k.mk", "l.ipynb", "m.rst");
    writeText("run", "#!/usr/bin/env -S bash -e\necho\n");
    writeText("tool", "#! /bin/sh\n");
    writeText("other", "#!/usr/bin/env python3\n");
    List<String> kinds = walk(".").files().stream().map(f -> f.name() + " " + f.kind()).toList();
    assertThat(kinds)
        .containsExactly(
            ".gitlab-ci.yml YAML",
            "Dockerfile DOCKERFILE",
            "Dockerfile.dev DOCKERFILE",
            "Makefile MAKEFILE",
            "a.yaml YAML",
            "b.yml YAML",
            "c.json JSON",
            "d.tf TERRAFORM",
            "e.tf.json TERRAFORM_JSON",
            "f.tfvars TFVARS",
            "g.auto.tfvars.json TFVARS_JSON",
            "h.sh SHELL",
            "i.md MARKDOWN",
            "j.txt TEXT",
            "k.mk MAKEFILE",
            "kustomization.yaml KUSTOMIZATION",
            "l.ipynb NOTEBOOK",
            "run SHELL",
            "tool SHELL");
  }

  @Test
  void namesAreRelativeToTheWorkingFolderOrAsGiven() throws IOException {
    write("in/sub/a.yaml", "out/b.yaml");
    Walk.Options options =
        new Walk.Options(folder.resolve("in"), List.of(), true, Walk.Configured.NONE);
    WalkResult result =
        Walk.files(
            List.of(Path.of("sub/"), Path.of("../out"), folder.resolve("in/sub/a.yaml")), options);
    assertThat(names(result)).containsExactly("sub/a.yaml", "../out/b.yaml");
    assertThat(names(Walk.files(List.of(Path.of(".")), options))).containsExactly("sub/a.yaml");
  }

  @Test
  void hiddenFoldersAreSkippedButThoseOfCi() throws IOException {
    write(".github/workflows/a.yml", ".circleci/b.yml", ".cache/c.yaml", "node_modules/d.yaml");
    write(".git/e.yaml", "vendor/f.yaml");
    assertThat(names(walk(".")))
        .containsExactly(".circleci/b.yml", ".github/workflows/a.yml", "vendor/f.yaml");
    assertThat(names(walk(".cache"))).containsExactly(".cache/c.yaml");
  }

  @Test
  void downloadedModulesAreContextEvenWhenIgnored() throws IOException {
    write(".terraform/modules/m/main.tf", ".terraform/modules/m/x.yaml", ".terraform/other/y.tf");
    write(".terraform/modules/modules.json", "main.tf");
    writeText(".gitignore", ".terraform/\n");
    WalkResult result = walk(".");
    assertThat(names(result))
        .containsExactly(
            ".terraform/modules/m/main.tf", ".terraform/modules/modules.json", "main.tf");
    assertThat(result.files().stream().filter(f -> !f.contextOnly()).map(WalkedFile::name))
        .containsExactly("main.tf");
  }

  @Test
  void chartsAreReportedOnceAndTheirTemplatesLeftOut() throws IOException {
    write("c/Chart.yaml", "c/values.yaml", "c/templates/a.yaml", "c/templates/sub/b.yaml");
    write("c/charts/d/Chart.yaml", "c/charts/d/templates/x.yaml", "templates/free.yaml");
    WalkResult result = walk(".");
    assertThat(names(result))
        .containsExactly(
            "c/Chart.yaml", "c/charts/d/Chart.yaml", "c/values.yaml", "templates/free.yaml");
    assertThat(result.problems()).hasSize(1);
    Problem problem = result.problems().get(0);
    assertThat(problem.code()).isEqualTo(Problem.Code.HELM_CHART);
    assertThat(problem.span()).hasToString("c/Chart.yaml:1:1");
    WalkResult inside = walk("c/templates/a.yaml", "c/templates");
    assertThat(inside.files()).isEmpty();
    assertThat(inside.problems()).hasSize(1);
  }

  @Test
  void whatTheUserNamesIsReadEvenIfIgnored() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("build/a.yaml", "b.yaml", "c.rst", "sub/d.yaml", "sub/skip.yaml");
    writeText(".gitignore", "build/\nb.yaml\nskip.yaml\n");
    assertThat(names(walk("."))).containsExactly("sub/d.yaml");
    assertThat(names(walk("build", "b.yaml", "c.rst")))
        .containsExactly("build/a.yaml", "b.yaml", "c.rst");
    assertThat(names(walk("sub"))).containsExactly("sub/d.yaml");
    assertThat(
            names(
                Walk.files(
                    List.of(Path.of("sub")),
                    new Walk.Options(folder, List.of(), false, Walk.Configured.NONE))))
        .containsExactly("sub/d.yaml", "sub/skip.yaml");
  }

  @Test
  void aRepositoryInsideHasItsOwnRules() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("inner/.git"));
    writeText(".gitignore", "a.yaml\n");
    write("a.yaml", "inner/a.yaml");
    assertThat(names(walk("."))).containsExactly("inner/a.yaml");
  }

  @Test
  void excludesAreRelativeToTheWorkingFolder() throws IOException {
    write("a/x.yaml", "a/y.yaml", "b/x.yaml");
    Walk.Options options =
        new Walk.Options(folder, List.of("/a/x.yaml", "b/"), true, Walk.Configured.NONE);
    assertThat(names(Walk.files(List.of(Path.of(".")), options))).containsExactly("a/y.yaml");
    assertThat(names(Walk.files(List.of(Path.of("b/x.yaml")), options)))
        .containsExactly("b/x.yaml");
  }

  @Test
  void linksToFilesAreFollowedInsideOnly() throws IOException {
    Path outside = Files.createTempFile("outside", ".yaml");
    write("real/a.yaml");
    Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("real/a.yaml"));
    Files.createSymbolicLink(folder.resolve("out.yaml"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("dead.yaml"), Path.of("nowhere"));
    assertThat(names(walk("."))).containsExactly("link.yaml", "real/a.yaml");
    Files.delete(outside);
  }

  @Test
  void pipesAreNeverOpened() throws IOException, InterruptedException {
    boolean made;
    try {
      Process process =
          new ProcessBuilder("mkfifo", folder.resolve("p.yaml").toString()).inheritIO().start();
      made = process.waitFor() == 0;
    } catch (IOException e) {
      made = false;
    }
    Assumptions.assumeTrue(made, "mkfifo is missing");
    assertThat(walk(".").files()).isEmpty();
    assertThat(walk("p.yaml").missing())
        .containsExactly("\"p.yaml\" is neither a file nor a folder");
  }

  @Test
  void aPathThatIsNotThereIsMissing() {
    assertThat(walk("nowhere").missing()).containsExactly("\"nowhere\" does not exist");
  }
}
