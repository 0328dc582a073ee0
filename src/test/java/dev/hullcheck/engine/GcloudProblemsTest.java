package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to be wrong with a gcloud command, held against gcloud's own parser. */
class GcloudProblemsTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** Command lines, and the code, flag and suggestion that come of each. */
  private static final List<List<String>> WRONG =
      List.of(
          List.of(
              "gcloud container clusters create-auto a"
                  + " --no-autoprovisioning-enable-insure-kubelet-readonly-port",
              "unknown-flag",
              "--no-autoprovisioning-enable-insecure-kubelet-readonly-port"),
          List.of(
              "gcloud container clusters create a --enable-ip-al",
              "unknown-flag",
              "--enable-ip-alias"),
          List.of("gcloud container clusters create a -zone=b", "unknown-flag", "--zone"),
          List.of(
              "gcloud container clusters create-auto a --enable-autorepair",
              "unknown-flag",
              "gcloud container clusters create --enable-autorepair"),
          List.of(
              "gcloud container clusters create a --release-channel=REGULAR",
              "invalid-choice",
              "regular"),
          List.of(
              "gcloud container clusters create a --workload-metadata=secure",
              "invalid-choice",
              "gcloud beta container clusters create --workload-metadata=secure"),
          List.of(
              "gcloud container node-pools describe a --cluster= b", "empty-value", "--cluster=b"),
          List.of(
              "gcloud container cluster create a", "unknown-command", "gcloud container clusters"));

  private static final List<String> RIGHT =
      List.of(
          "gcloud container clusters create a --zone=b --release-channel=regular -q",
          "gcloud beta container clusters create a --workload-metadata=SECURE",
          "gcloud container clusters create a --workload-metadata=gke_metadata --no-enable-ip-alias",
          "gcloud container node-pools describe a --cluster= --zone=z",
          "gcloud container hub memberships list --filter=a --limit=1");

  @TempDir Path folder;

  @Test
  void whatIsWrongIsNamedWithWhatMayBeMeant() throws IOException {
    for (List<String> wrong : WRONG) {
      List<Resource> problems = problems(wrong.get(0));
      assertThat(problems).as(wrong.get(0)).hasSize(1);
      assertThat(problems.get(0).value().string("code")).isEqualTo(wrong.get(1));
      assertThat(problems.get(0).value().string("suggestion")).isEqualTo(wrong.get(2));
    }
  }

  @Test
  void whatIsRightIsNot() throws IOException {
    for (String right : RIGHT) {
      assertThat(problems(right)).as(right).isEmpty();
    }
  }

  @Test
  void aWordThatIsNotKnownIsTakenToBeRight() throws IOException {
    assertThat(problems("gcloud container clusters create a --$FLAG=b $MORE --zone=$ZONE"))
        .isEmpty();
    assertThat(problems("gcloud container $GROUP creat a --such")).isEmpty();
    assertThat(problems("gcloud container clusters create a --release-channel=<CHANNEL>"))
        .isEmpty();
    assertThat(problems("gcloud container clusters create a --zone= $MORE")).isEmpty();
    // There is room for the word.
    assertThat(problems("gcloud compute instances delete --zone= c")).isEmpty();
  }

  @Test
  void gcloudAgrees() throws IOException, InterruptedException {
    for (List<String> wrong : WRONG) {
      assertThat(refuses(wrong.get(0))).as(wrong.get(0)).isTrue();
    }
    for (String right : RIGHT) {
      assertThat(refuses(right)).as(right).isFalse();
    }
  }

  private List<Resource> problems(String command) throws IOException {
    Files.writeString(folder.resolve("a.sh"), command + "\n");
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    return model.project().ofKind("gcloud.Problem");
  }

  /**
   * Whether gcloud's parser refuses a command. Without an account, what it takes fails later, or
   * asks for what else it needs.
   */
  private boolean refuses(String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("CLOUDSDK_CONFIG", folder.resolve("config").toString());
    builder.environment().put("CLOUDSDK_CORE_DISABLE_PROMPTS", "1");
    builder.environment().put("CLOUDSDK_CORE_PROJECT", "none");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      Assumptions.abort("gcloud is not installed");
      return false;
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    return text.contains("unrecognized arguments")
        || text.contains("Invalid choice")
        || text.contains("must be one of");
  }
}
