package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a run is reported, through the whole program and the git that is there. */
class ReportScopeTest {
  private static final String POD = ScratchFolder.POD;

  private static final String POOLS =
      """
      variable "mode" { default = "GCE_METADATA" }

      resource "google_container_node_pool" "one" {
        name    = "one"
        cluster = "c"

        node_config {
          workload_metadata_config { mode = "GCE_METADATA" }
        }
      }

      resource "google_container_node_pool" "two" {
        name    = "two"
        cluster = "c"

        node_config {
          workload_metadata_config { mode = var.mode }
        }
      }
      """;

  @TempDir private Path temporary;
  private ScratchFolder scratch;

  @BeforeEach
  void repository() {
    scratch = new ScratchFolder(temporary.resolve("a \"ü\" folder"));
    scratch.write("k8s/pod.yaml", POD);
    scratch.write("infra/pools.tf", POOLS);
    assumeTrue(scratch.git("init"), "git is needed");
  }

  private void commit() {
    assertThat(scratch.git("add", "-A")).isTrue();
    assertThat(scratch.git("commit", "-m", "A step")).isTrue();
  }

  /** The places of what two rules report, with these options in a folder. */
  private List<String> in(String below, String... options) {
    List<String> words = new ArrayList<>(List.of("lint", "-q"));
    words.add("--only=pod-host-network,gke-workload-metadata-exposed");
    words.addAll(List.of(options));
    int code = scratch.in(below, words.toArray(new String[0]));
    assertThat(scratch.err).isEmpty();
    assertThat(code).isEqualTo(scratch.out.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS);
    return scratch.out.lines().map(line -> line.substring(0, line.indexOf(": "))).toList();
  }

  private List<String> lint(String... options) {
    return in("", options);
  }

  private void failure(String message, String... options) {
    List<String> words = new ArrayList<>(List.of("lint"));
    words.addAll(List.of(options));
    assertThat(scratch.run(words.toArray(new String[0]))).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err).isEqualTo("hullcheck: " + message + "\n");
    assertThat(scratch.out).isEmpty();
  }

  @Test
  void onlyFilesThatAreAskedAboutAreReported() {
    assertThat(lint("--report-only", "k8s/pod.yaml")).containsExactly("k8s/pod.yaml:5:16");
    assertThat(lint("--report-only", "infra")).hasSize(2);
    assertThat(in("k8s", "--report-only", "pod.yaml")).containsExactly("pod.yaml:5:16");
    scratch.run("lint", "--only=pod-host-network", "--report-only", "infra");
    assertThat(scratch.out).isEqualTo("No findings in 2 files, 1 elsewhere.\n");
    failure("\"--report-only\": \"none.tf\" does not exist", "--report-only", "none.tf");
  }

  @Test
  void aRelatedPlaceCounts() {
    scratch.write("infra/vars.tf", "variable \"mode\" {}\n");
    scratch.write("infra/terraform.tfvars", "mode = \"GCE_METADATA\"\n");
    scratch.write("infra/pools.tf", POOLS.substring(POOLS.indexOf("resource")));
    commit();
    assertThat(lint("--report-only", "infra/terraform.tfvars"))
        .containsExactly("infra/pools.tf:15:39");
    scratch.write("infra/terraform.tfvars", "# set\nmode = \"GCE_METADATA\"\n");
    assertThat(lint("--since", "HEAD")).isEmpty();
    scratch.write("infra/terraform.tfvars", "mode    = \"GCE_METADATA\"\n");
    assertThat(lint("--since", "HEAD")).containsExactly("infra/pools.tf:15:39");
  }

  @Test
  void changedLinesAndTheBlockAroundThemAreReported() {
    commit();
    assertThat(lint("--since", "HEAD")).isEmpty();
    scratch.write("infra/pools.tf", POOLS.replace("\"two\"\n  cluster", "\"2\"\n  cluster"));
    assertThat(lint("--since", "HEAD")).containsExactly("infra/pools.tf:17:39");
    // A line that went leaves a gap, which lies in the block.
    scratch.write("infra/pools.tf", POOLS.replace("  name    = \"one\"\n", ""));
    assertThat(lint("--since", "HEAD")).containsExactly("infra/pools.tf:7:39");
    // Between the blocks nothing is anybody's.
    scratch.write("infra/pools.tf", POOLS.replace("}\n\nresource", "}\n\n# A comment\n\nresource"));
    assertThat(lint("--since", "HEAD")).isEmpty();
  }

  @Test
  void changesAreThoseSinceTheMergeBase() {
    commit();
    scratch.git("checkout", "-b", "topic");
    scratch.write("k8s/topic.yaml", POD);
    commit();
    scratch.git("checkout", "main");
    scratch.write("k8s/main.yaml", POD);
    commit();
    scratch.git("checkout", "topic");
    scratch.write("k8s/new.yaml", POD);
    assertThat(lint("--since", "main")).containsExactly("k8s/new.yaml:5:16", "k8s/topic.yaml:5:16");
    assertThat(in("k8s", "--since", "main")).containsExactly("new.yaml:5:16", "topic.yaml:5:16");
    assertThat(in("infra", "--since", "main", "../k8s")).hasSize(2);
  }

  @Test
  void namesOfAnyKindAreUnderstood() {
    List<String> names =
        List.of("ä b.yaml", "tab\there.yaml", "quo\"te.yaml", "b/ a\\n.yaml", "-x.yaml");
    for (String name : names) {
      scratch.write(name, POD);
    }
    commit();
    for (String name : names) {
      scratch.write(name, POD.replace("hostNetwork: true", "hostNetwork:  true"));
    }
    scratch.write("k8s/ö\nx.yaml", POD);
    assertThat(lint("--since", "HEAD")).hasSize(6);
    scratch.git("add", "-A");
    assertThat(lint("--staged")).hasSize(6);
  }

  @Test
  void aFileThatIsOnlyRenamedChangedNoLine() {
    commit();
    scratch.git("mv", "k8s/pod.yaml", "k8s/web.yaml");
    assertThat(lint("--since", "HEAD")).isEmpty();
    scratch.write("k8s/web.yaml", POD.replace("hostNetwork: true", "hostNetwork:  true"));
    assertThat(lint("--since", "HEAD")).containsExactly("k8s/web.yaml:5:17");
    scratch.delete("k8s/web.yaml");
    assertThat(lint("--since", "HEAD")).isEmpty();
  }

  @Test
  void settingsOfTheUserChangeNothing() {
    for (String setting :
        List.of(
            "diff.noprefix=true",
            "diff.mnemonicPrefix=true",
            "diff.context=9",
            "diff.relative=true",
            "core.quotePath=false",
            "color.ui=always",
            "diff.external=false",
            "diff.interHunkContext=9")) {
      int equals = setting.indexOf('=');
      scratch.git("config", setting.substring(0, equals), setting.substring(equals + 1));
    }
    scratch.write("k8s/ä.yaml", POD);
    commit();
    scratch.write("infra/pools.tf", POOLS.replace("\"two\"\n  cluster", "\"2\"\n  cluster"));
    scratch.write("k8s/ä.yaml", "# x\n" + POD.replace("hostNetwork: true", "hostNetwork:  true"));
    assertThat(in("k8s", "--since", "HEAD", ".."))
        .containsExactly("../infra/pools.tf:17:39", "../k8s/ä.yaml:6:17");
  }

  @Test
  void whatIsStagedIsJudgedAndNotWhatLiesThere() {
    assertThat(lint("--staged")).isEmpty();
    scratch.git("add", "k8s");
    assertThat(lint("--staged")).containsExactly("k8s/pod.yaml:5:16");
    scratch.write("k8s/pod.yaml", POD.replace("true", "false"));
    assertThat(lint("--staged")).containsExactly("k8s/pod.yaml:5:16");
    assertThat(in("k8s", "--staged")).containsExactly("pod.yaml:5:16");
    scratch.run("lint", "--staged", "--only=pod-host-network");
    assertThat(scratch.out)
        .contains("   5 |   hostNetwork: true\n")
        .endsWith("in 1 file, 0 elsewhere.\n");
    scratch.git("add", "k8s");
    scratch.write("k8s/pod.yaml", POD);
    assertThat(lint("--staged")).isEmpty();
  }

  @Test
  void whereNothingIsStagedThatIsLintedALineSaysSoAndAllIsWell() {
    String nothing = "hullcheck: Nothing is staged that is linted";
    ScratchFolder other = new ScratchFolder(temporary.resolve("other"));
    other.write("notes.csv", "a\n");
    assertThat(other.git("init")).isTrue();
    assertThat(other.run("lint", "--staged")).isZero();
    assertThat(other.err).startsWith(nothing);
    assertThat(other.git("add", "notes.csv")).isTrue();
    other.write("pod.yaml", POD);
    assertThat(other.run("lint", "--staged")).isZero();
    assertThat(other.err).startsWith(nothing);
    assertThat(other.run("lint", "--staged", "-q")).isZero();
    assertThat(other.out + other.err).isEmpty();
    commit();
    assertThat(scratch.run("lint", "--staged", "-f", "json")).isZero();
    assertThat(scratch.err).startsWith(nothing);
    assertThat(scratch.out).startsWith("{");
  }

  @Test
  void aStagedFileThatIsNoMoreInTheWorkTreeIsJudged() {
    scratch.write("new/deep/pod.yaml", POD);
    scratch.write("new/.gitignore", "*.tmp.yaml\n");
    commit();
    scratch.write("new/deep/pod.yaml", POD + "# changed\n");
    scratch.git("add", "-A");
    scratch.delete("new/deep/pod.yaml");
    scratch.delete("new/deep");
    assertThat(lint("--staged")).containsExactly("new/deep/pod.yaml:5:16");
    scratch.git("add", "-A");
    assertThat(lint("--staged")).isEmpty();
  }

  @Test
  void otherFilesAreReadAsTheyAreStaged() {
    scratch.write("infra/terraform.tfvars", "mode = \"GKE_METADATA\"\n");
    commit();
    scratch.write("infra/terraform.tfvars", "mode = \"GCE_METADATA\"\n");
    scratch.write("infra/pools.tf", POOLS.replace("\"two\"\n  cluster", "\"2\"\n  cluster"));
    scratch.git("add", "infra/pools.tf");
    assertThat(lint("--staged")).containsExactly("infra/pools.tf:8:39");
    scratch.git("add", "infra");
    assertThat(lint("--staged")).containsExactly("infra/pools.tf:8:39", "infra/pools.tf:17:39");
  }

  @Test
  void aKustomizationSaysWhatIsStagedOfIt() {
    String absent = "--only=container-run-as-root";
    scratch.write("k8s/kustomization.yaml", "patches: [{path: pod.yaml}]\n");
    scratch.git("add", "-A");
    scratch.write("k8s/kustomization.yaml", "resources: [pod.yaml]\n");
    assertThat(scratch.run("lint", "--staged", absent)).isZero();
    scratch.git("add", "-A");
    scratch.write("k8s/kustomization.yaml", "patches: [{path: pod.yaml}]\n");
    assertThat(scratch.run("lint", "--staged", absent)).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aLinkedWorkTreeHasItsOwnIndex() {
    commit();
    Path linked = temporary.resolve("linked");
    assertThat(scratch.git("worktree", "add", linked.toString())).isTrue();
    ScratchFolder other = new ScratchFolder(linked);
    other.write("k8s/pod.yaml", POD.replace("hostNetwork: true", "hostNetwork:  true"));
    other.git("add", "-A");
    other.in("k8s", "lint", "-q", "--staged", "--only=pod-host-network");
    assertThat(other.out).startsWith("pod.yaml:5:17: ");
    other.in("k8s", "lint", "-q", "--since=HEAD", "--only=pod-host-network");
    assertThat(other.out).startsWith("pod.yaml:5:17: ");
    assertThat(lint("--staged")).isEmpty();
  }

  @Test
  void aSubmoduleWhoseCommitChangedIsReportedWhole() {
    ScratchFolder library = new ScratchFolder(temporary.resolve("library"));
    library.write("pod.yaml", POD);
    library.git("init");
    library.git("add", "-A");
    library.git("commit", "-m", "One");
    assertThat(scratch.git("submodule", "add", library.folder.toString(), "lib")).isTrue();
    commit();
    assertThat(lint("--since", "HEAD")).isEmpty();
    ScratchFolder inside = new ScratchFolder(scratch.folder.resolve("lib"));
    inside.write("more.yaml", POD);
    inside.git("add", "-A");
    inside.git("commit", "-m", "Two");
    assertThat(lint("--since", "HEAD")).containsExactly("lib/more.yaml:5:16", "lib/pod.yaml:5:16");
    assertThat(lint("--staged")).isEmpty();
    scratch.git("add", "lib");
    assertThat(lint("--staged")).hasSize(2);
  }

  @Test
  void whatGitCannotSayEndsTheRun() throws IOException {
    failure("\"--since\": There is no commit yet", "--since", "HEAD");
    commit();
    failure("\"--since\": \"nowhere\" is no commit of this repository", "--since", "nowhere");
    failure("\"--since\": \"--all\" is no commit of this repository", "--since=--all");
    scratch.git("checkout", "--orphan", "other");
    scratch.write("k8s/other.yaml", POD);
    commit();
    failure(
        "\"--since\": \"main\" and HEAD have no commit in common; in a shallow clone, fetch more of"
            + " the history",
        "--since",
        "main");
    scratch = new ScratchFolder(Files.createDirectories(temporary.resolve("plain")));
    failure("\"--staged\": This folder is in no git work tree", "--staged");
    failure("\"--since\": This folder is in no git work tree", "--since", "HEAD");
  }

  @Test
  void whatIsKnownOrElsewhereChangesNoFingerprint() {
    scratch.write("k8s/pod.yaml", POD.replace("}]", "}, {name: b}]"));
    String whole = fingerprints();
    assertThat(fingerprints("--report-only", "k8s")).isEqualTo(whole);
  }

  private String fingerprints(String... options) {
    List<String> words =
        new ArrayList<>(List.of("lint", "-f", "json", "--only=container-run-as-root"));
    words.addAll(List.of(options));
    scratch.run(words.toArray(new String[0]));
    StringBuilder found = new StringBuilder();
    scratch.out.lines().filter(line -> line.contains("\"fingerprint\"")).forEach(found::append);
    return found.toString();
  }
}
