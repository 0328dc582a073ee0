package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What flags say beyond a value of their own. */
class GcloudSpellingsTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  @Test
  void oneFlagDecidesWhatAnotherMeans() throws IOException {
    String command = "gcloud compute firewall-rules create f --rules=tcp:22 --action=";
    assertThat(read(command + "deny", "compute.Firewall").get("denied")).isNotNull();
    assertThat(read(command + "deny", "compute.Firewall").get("allowed")).isNull();
    Mapping unknown = read(command + "$ACTION", "compute.Firewall");
    assertThat(unknown.get("denied")).isNull();
    assertThat(unknown.isOpen()).isTrue();
  }

  @Test
  void aFlagThatIsThereStandsForAValue() throws IOException {
    Mapping bucket =
        read("gcloud storage buckets create gs://b --public-access-prevention", "storage.Bucket");
    assertThat(text(bucket, "name")).isEqualTo("b");
    assertThat(text(bucket.mapping("iamConfiguration"), "publicAccessPrevention"))
        .isEqualTo("enforced");
    Mapping not =
        read(
            "gcloud storage buckets create gs://b --no-public-access-prevention", "storage.Bucket");
    assertThat(not.get("iamConfiguration")).isNull();
  }

  @Test
  void aCommandReadsItsPositionalInItsOwnWay() throws IOException {
    Mapping rule =
        read(
            "gcloud compute network-firewall-policies rules create 1000 --action=allow",
            "compute.Firewall");
    assertThat(text(rule, "priority")).isEqualTo("1000");
    assertThat(rule.get("name")).isNull();
  }

  @Test
  void changedAddonsLeaveTheOthersOpen() throws IOException {
    Mapping addons =
        read(
                "gcloud container clusters update c --update-addons=NetworkPolicy=ENABLED",
                "gke.Cluster")
            .mapping("addonsConfig");
    assertThat(addons).isNotNull();
    assertThat(text(addons.mapping("networkPolicyConfig"), "disabled")).isEqualTo("false");
    assertThat(addons.isOpen()).isTrue();
  }

  private static String text(Mapping mapping, String field) {
    return ((Scalar) Objects.requireNonNull(mapping.get(field))).asText();
  }

  private Mapping read(String command, String kind) throws IOException {
    Files.writeString(folder.resolve("a.sh"), command + "\n");
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    assertThat(model.project().ofKind(kind)).hasSize(1);
    return model.project().ofKind(kind).get(0).value();
  }
}
