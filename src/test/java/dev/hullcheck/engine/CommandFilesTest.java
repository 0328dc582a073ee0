package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands read of the files that they name. */
class CommandFilesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String CREATE = "gcloud container clusters create c --flags-file=";

  @TempDir Path folder;

  @Test
  void flagsOfAFileCountAsWrittenInItsPlace() throws IOException {
    write("flags.yaml", "--enable-legacy-authorization:\n--zone: z\n");
    Mapping cluster = cluster(CREATE + "flags.yaml --no-enable-legacy-authorization");
    assertThat(legacyAbac(cluster)).hasToString("false");
    assertThat(cluster.isOpen()).isFalse();
    assertThat(cluster.string("location")).isEqualTo("z");
    Span place = Objects.requireNonNull(cluster.get("location")).span();
    assertThat(place.file().path()).isEqualTo("flags.yaml");
    cluster =
        cluster(
            "gcloud container clusters create c --no-enable-legacy-authorization"
                + " --flags-file flags.yaml");
    assertThat(legacyAbac(cluster)).hasToString("true");
  }

  @Test
  void listsAndMappingsAreNotSplit() throws IOException {
    write("flags.yaml", "--labels: {a: 'b,c=d', e: f}\n--tags: ['g,h', i]\n");
    Mapping machine =
        one("gcloud compute instances create m --flags-file=flags.yaml", "compute.Instance");
    assertThat(machine.get("labels")).hasToString("{a: b,c=d, e: f}");
    assertThat(machine.get("tags")).hasToString("[g,h, i]");
  }

  @Test
  void aFileThatIsNotKnownLeavesTheRestOpen() throws IOException {
    write("flags.yaml", "--zone: z\n");
    write("nested.yaml", "--flags-file: nothing.yaml\n");
    write("recursive.yaml", "--flags-file: recursive.yaml\n");
    write("broken.yaml", "--zone: [\n");
    for (String file :
        List.of("nothing.yaml", "nested.yaml", "recursive.yaml", "broken.yaml", "$FILE")) {
      assertThat(cluster(CREATE + file).isOpen()).as(file).isTrue();
    }
    assertThat(cluster("sed -i s/z/y/ flags.yaml\n" + CREATE + "flags.yaml").isOpen()).isTrue();
    assertThat(cluster("generate > flags.yaml\n" + CREATE + "flags.yaml").isOpen()).isTrue();
    assertThat(cluster("cd elsewhere\n" + CREATE + "flags.yaml").isOpen()).isTrue();
    assertThat(cluster("f() { " + CREATE + "flags.yaml; }\nf").isOpen()).isFalse();
  }

  @Test
  void whatTheScriptHasWrittenIsKnown() throws IOException {
    String flags = "--enable-legacy-authorization:\n--zone: z\n";
    String here = "cat > f.yaml <<EOF\n" + flags + "EOF\n";
    assertThat(legacyAbac(cluster(here + CREATE + "f.yaml"))).hasToString("true");
    here = "tee f.yaml <<EOF\n" + flags + "EOF\n";
    assertThat(legacyAbac(cluster(here + CREATE + "f.yaml"))).hasToString("true");
    here = "cat >> f.yaml <<EOF\n" + flags + "EOF\n";
    assertThat(cluster(here + CREATE + "f.yaml").isOpen()).isTrue();
    here = "if a; then cat > f.yaml <<EOF\n" + flags + "EOF\nfi\n";
    assertThat(cluster(here + CREATE + "f.yaml").isOpen()).isTrue();
    here = CREATE + "- <<EOF\n" + flags + "EOF\n";
    assertThat(legacyAbac(cluster(here))).hasToString("true");
  }

  @Test
  void aPolicyOfAFileGrantsWhatItSays() throws IOException {
    write(
        "policy.json",
        "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}");
    String set = "gcloud projects set-iam-policy shop policy.json";
    Mapping grant = one(set, "iam.Grant");
    assertThat(grant.string("role")).isEqualTo("roles/owner");
    assertThat(grant.string("member")).isEqualTo("user:a@example.com");
    grant = one("gcloud projects get-iam-policy shop > policy.json\n" + set, "iam.Grant");
    assertThat(grant.get("role")).isNull();
    assertThat(grant.isOpen()).isTrue();
  }

  @Test
  void valuesOfAFileAreReadWhereTheyStand() throws IOException {
    write("values.yaml", "kubelet:\n  port: 10255\n");
    Mapping target = one("helm install a charts/a -f values.yaml", "k8s.ScrapeTarget");
    assertThat(target.string("port")).isEqualTo("10255");
  }

  private static Value legacyAbac(Mapping cluster) {
    Mapping abac = Objects.requireNonNull(cluster.mapping("legacyAbac"));
    return Objects.requireNonNull(abac.get("enabled"));
  }

  private Mapping cluster(String script) throws IOException {
    return one(script, "gke.Cluster");
  }

  private Mapping one(String script, String kind) throws IOException {
    write("a.sh", script + "\n");
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    assertThat(model.faults()).isEmpty();
    List<Resource> all = model.project().ofKind(kind);
    assertThat(all).hasSize(1);
    return all.get(0).value();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
