package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  @Test
  void eachNameIsAnObject() throws IOException {
    List<Resource> machines =
        all("gcloud compute instances create a b --zone=z", "compute.Instance");
    assertThat(machines)
        .extracting(Resource::address)
        .containsExactly("gcloud compute instances create a", "gcloud compute instances create b");
    assertThat(text(machines.get(1).value(), "name")).isEqualTo("b");
    assertThat(text(machines.get(1).value(), "zone")).isEqualTo("z");
    assertThat(all("gcloud services enable a.x b.x --project=p", "serviceusage.Service"))
        .hasSize(2);
    // Of the words of this one only the first is a name.
    assertThat(
            all("gcloud resource-manager org-policies deny c v w --project=p", "orgpolicy.Policy"))
        .hasSize(1);
  }

  @Test
  void usesOfAFlagAddUpWhereGcloudAddsThem() throws IOException {
    String create = "gcloud run deploy s --image=i ";
    Mapping labels =
        Objects.requireNonNull(
            read(create + "--labels=a=b,c=d --labels e=f", "run.Service").mapping("labels"));
    assertThat(text(labels, "a")).isEqualTo("b");
    assertThat(text(labels, "e")).isEqualTo("f");
    assertThat(read(create + "--labels=a=b --labels=^:^e=f:g=h", "run.Service").get("labels"))
        .isInstanceOf(Unknown.class);
    Mapping tags = read("gcloud compute instances create a --tags=b --tags=c", "compute.Instance");
    assertThat(tags.get("tags")).hasToString("[c]");
  }

  @Test
  void aDashNamesWhatTheCommandReads() throws IOException {
    String add = "gcloud secrets versions add s --data-file=";
    assertThat(payload("printf x | " + add + "-")).isEqualTo("x");
    assertThat(payload("echo x | tee f | " + add + "-")).isEqualTo("x\n");
    assertThat(payload(add + "- <<< x")).isEqualTo("x\n");
    assertThat(payload(add + "- <<EOF\nx\nEOF")).isEqualTo("x\n");
    assertThat(payload("generate | " + add + "-")).isNull();
    assertThat(payload("printf \"$P\" | " + add + "-")).isNull();
    assertThat(payload("printf x | " + add + "f")).isNull();
  }

  private @Nullable String payload(String script) throws IOException {
    Mapping payload = read(script, "secretmanager.SecretVersion").mapping("payload");
    return payload == null ? null : payload.string("data");
  }

  @Test
  void aCommandAloneSaysWhatItEnforces() throws IOException {
    Mapping policy =
        read(
            "gcloud resource-manager org-policies enable-enforce constraints/a.b --project=p",
            "orgpolicy.Policy");
    assertThat(text(policy, "constraint")).isEqualTo("a.b");
    assertThat(policy.mapping("spec")).hasToString("{rules: [{enforce: true}]}");
  }

  @Test
  void twoFlagsFillOneMap() throws IOException {
    String create = "gcloud compute instances create a ";
    for (String flags :
        List.of(
            "--metadata=a=b --metadata-from-file=c=f", "--metadata-from-file=c=f --metadata=a=b")) {
      Mapping metadata =
          Objects.requireNonNull(read(create + flags, "compute.Instance").mapping("metadata"));
      assertThat(text(metadata, "a")).isEqualTo("b");
      assertThat(metadata.get("c")).isInstanceOf(Unknown.class);
      assertThat(metadata.isOpen()).isFalse();
    }
  }

  @Test
  void whatATemplateSaysIsNotSeen() throws IOException {
    String create = "gcloud compute instances create a";
    assertThat(read(create, "compute.Instance").isOpen()).isFalse();
    assertThat(read(create + " --source-instance-template=t", "compute.Instance").isOpen())
        .isTrue();
  }

  private static String text(Mapping mapping, String field) {
    return ((Scalar) Objects.requireNonNull(mapping.get(field))).asText();
  }

  private Mapping read(String command, String kind) throws IOException {
    List<Resource> all = all(command, kind);
    assertThat(all).hasSize(1);
    return all.get(0).value();
  }

  private List<Resource> all(String command, String kind) throws IOException {
    Files.writeString(folder.resolve("a.sh"), command + "\n");
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    return model.project().ofKind(kind);
  }
}
