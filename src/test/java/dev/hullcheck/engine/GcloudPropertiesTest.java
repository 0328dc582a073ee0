package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gcloud config set} and variables of gcloud say of the objects of later commands. */
class GcloudPropertiesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String SET = "gcloud config set project shop\n";
  private static final String ZONE = "gcloud config set compute/zone europe-west1-b\n";
  private static final String CREATE = "gcloud container clusters create a\n";

  @TempDir Path folder;

  @Test
  void aPropertyStandsForTheFlagThatIsNotGiven() throws IOException {
    Resource cluster = only(SET + ZONE + CREATE);
    assertThat(text(cluster, "project")).isEqualTo("shop");
    assertThat(text(cluster, "location")).isEqualTo("europe-west1-b");
    Value project = Objects.requireNonNull(cluster.value().get("project"));
    assertThat(project.span().start()).isEqualTo(SET.indexOf("shop"));
    assertThat(text(only(SET.replace("project", "core/project") + CREATE), "project"))
        .isEqualTo("shop");
    assertThat(text(only(SET + SET.replace("shop", "b") + CREATE), "project")).isEqualTo("b");
  }

  @Test
  void theFlagGoesOverTheEnvironmentAndThatOverTheConfiguration() throws IOException {
    String variable = "CLOUDSDK_CORE_PROJECT=other ";
    assertThat(text(only(SET + variable + CREATE), "project")).isEqualTo("other");
    assertThat(text(only(variable + CREATE), "project")).isEqualTo("other");
    for (String export :
        List.of(
            "export CLOUDSDK_CORE_PROJECT=other\n",
            "CLOUDSDK_CORE_PROJECT=other\nexport CLOUDSDK_CORE_PROJECT\n",
            "declare -x CLOUDSDK_CORE_PROJECT=other\n",
            "set -a\nCLOUDSDK_CORE_PROJECT=other\nset +a\n")) {
      assertThat(text(only(SET + export + CREATE), "project")).as(export).isEqualTo("other");
      assertThat(text(only(SET + "(" + export + ")\n" + CREATE), "project")).isEqualTo("shop");
      assertThat(text(only(SET + export + "unset CLOUDSDK_CORE_PROJECT\n" + CREATE), "project"))
          .isEqualTo("shop");
    }
    String flag = CREATE.replace(" a", " a --project=mine");
    assertThat(text(only(SET + variable + flag), "project")).isEqualTo("mine");
    for (String place : List.of("--zone=z", "--region=z", "--location=z")) {
      assertThat(text(only(ZONE + CREATE.replace(" a", " a " + place)), "location")).isEqualTo("z");
    }
  }

  @Test
  void aRegionGoesOverTheZoneForAutopilot() throws IOException {
    String auto = CREATE.replace("create", "create-auto");
    String region = "gcloud config set compute/region europe-west4\n";
    assertThat(only(ZONE + auto).value().get("location")).isNull();
    assertThat(text(only(ZONE + region + auto), "location")).isEqualTo("europe-west4");
    assertThat(text(only(ZONE + region + CREATE), "location")).isEqualTo("europe-west1-b");
    // The zone that the user may have set goes over the region.
    assertThat(only(region + CREATE).value().get("location")).isNull();
  }

  @Test
  void eachGroupHasItsOwnProperties() throws IOException {
    String set =
        "gcloud config set container/cluster shop\n"
            + "gcloud config set run/region europe-west4\n"
            + "gcloud config set artifacts/location europe\n"
            + "gcloud config set compute/region europe-west6\n"
            + "gcloud config set compute/zone europe-west6-a\n";
    assertThat(text(made("gke.NodePool", set + "gcloud container node-pools create p"), "cluster"))
        .isEqualTo("shop");
    assertThat(text(made("run.Service", set + "gcloud run deploy web --image=i"), "location"))
        .isEqualTo("europe-west4");
    String repository = "gcloud artifacts repositories create r --repository-format=docker";
    assertThat(text(made("artifactregistry.Repository", set + repository), "location"))
        .isEqualTo("europe");
    String subnet = "gcloud compute networks subnets create s --network=n --range=10.0.0.0/20";
    assertThat(text(made("compute.Subnetwork", set + subnet), "region")).isEqualTo("europe-west6");
    assertThat(text(made("compute.Instance", set + "gcloud compute instances create i"), "zone"))
        .isEqualTo("europe-west6-a");
    // A forwarding rule may be global.
    String rule = "gcloud compute forwarding-rules create f --target-http-proxy=t";
    assertThat(made("compute.ForwardingRule", set + rule).value().get("region")).isNull();
  }

  @Test
  void theBlocksOfADocumentAreRunInTheirOrder() throws IOException {
    assertThat(text(document(SET, CREATE), "project")).isEqualTo("shop");
    assertThat(text(document(SET, "gcloud version\n", CREATE), "project")).isEqualTo("shop");
    assertThat(text(document(SET, SET.replace("shop", "b"), CREATE), "project")).isEqualTo("b");
    for (String between :
        List.of(
            "gcloud init\n",
            "if test -f x; then\n" + SET.replace("shop", "b") + "fi\n",
            "f() {\n" + SET.replace("shop", "b") + "}\n")) {
      assertThat(document(SET, between, CREATE).value().get("project")).as(between).isNull();
    }
    assertThat(document(CREATE, SET).value().get("project")).isNull();
    assertThat(text(document(SET, "f() {\n" + CREATE + "}\n"), "project")).isEqualTo("shop");
  }

  @Test
  void aVariableIsWhatItHolds() throws IOException {
    String variable = SET.replace("shop", "\"$PROJECT\"");
    assertThat(text(only("PROJECT=shop\n" + variable + CREATE), "project")).isEqualTo("shop");
    Resource one =
        only(
            variable
                + CREATE
                + "gcloud container clusters update a --project=$PROJECT --network=n\n");
    assertThat(text(one, "network")).isEqualTo("n");
  }

  @Test
  void whatMayBeSetElsewhereIsNotKnown() throws IOException {
    for (String script :
        List.of(
            "if test -f x; then\n" + SET + "fi\n" + CREATE,
            SET + "if test -f x; then\n" + SET.replace("shop", "b") + "fi\n" + CREATE,
            SET + "f() {\n" + SET.replace("shop", "b") + "}\n" + CREATE,
            SET + "f() {\n" + CREATE + "}\n",
            SET + "while read x; do\n" + CREATE + SET.replace("shop", "b") + "done\n",
            SET + "gcloud config unset project\n" + CREATE,
            SET + "gcloud config set project ''\n" + CREATE,
            SET + "gcloud config set project b --configuration=c\n" + CREATE,
            SET + "gcloud config set $P b\n" + CREATE,
            SET + "gcloud config configurations activate c\n" + CREATE,
            SET + "gcloud config configurations create c\n" + CREATE,
            SET + "gcloud init\n" + CREATE,
            SET + "gcloud auth login --project=b\n" + CREATE,
            SET + "gcloud projects create b --set-as-default\n" + CREATE,
            SET + "./other.sh\n" + CREATE,
            SET + "source other\n" + CREATE,
            SET + "bash other\n" + CREATE,
            SET + "$DO\n" + CREATE,
            SET + "sudo " + CREATE,
            "sudo " + SET + CREATE,
            SET + "env CLOUDSDK_CORE_PROJECT=b " + CREATE,
            SET + "CLOUDSDK_CORE_PROJECT=b\n" + CREATE,
            SET
                + "CLOUDSDK_CORE_PROJECT=b\nif test -f x; then export CLOUDSDK_CORE_PROJECT; fi\n"
                + CREATE,
            SET + "if test -f x; then export CLOUDSDK_CORE_PROJECT=b; fi\n" + CREATE,
            SET + "export CLOUDSDK_ACTIVE_CONFIG_NAME=c\n" + CREATE,
            "export CLOUDSDK_ACTIVE_CONFIG_NAME=c\n"
                + SET
                + "unset CLOUDSDK_ACTIVE_CONFIG_NAME\n"
                + CREATE,
            SET + "if test -f x; then f() {\nexport CLOUDSDK_CORE_PROJECT=b\n}; fi\nf\n" + CREATE,
            SET + "CLOUDSDK_ACTIVE_CONFIG_NAME=c " + CREATE,
            SET + CREATE.replace(" a", " a --configuration=c"),
            SET + CREATE.replace(" a", " a $FLAGS"),
            CREATE + SET)) {
      Value project = only(script).value().get("project");
      assertThat(project == null || project instanceof Unknown).as(script).isTrue();
    }
  }

  @Test
  void whatSurelyRunsBeforeIsKnown() throws IOException {
    for (String script :
        List.of(
            SET.replace("\n", " && ") + CREATE,
            SET.replace("\n", " || exit 1\n") + CREATE,
            SET + "if test -f x; then\n" + CREATE + "fi\n",
            "if test -f x; then\n" + SET + CREATE + "fi\n",
            "f() {\n" + SET + CREATE + "}\nf\n",
            "(" + SET.trim() + ")\n" + CREATE,
            SET + "gcloud auth login\n" + CREATE,
            SET + "gcloud config configurations list\n" + CREATE,
            "gcloud config configurations activate c\n" + SET + CREATE,
            "f() {\n" + SET + "}\nf\n" + CREATE,
            SET + "f() {\n" + CREATE + "}\nf\n",
            SET + "while read x; do\n" + CREATE + "done\n")) {
      assertThat(text(only(script), "project")).as(script).isEqualTo("shop");
    }
  }

  @Test
  void aNameThatSaysItsProjectItselfIsLeftAlone() throws IOException {
    String path = CREATE.replace(" a", " projects/b/locations/c/clusters/a");
    assertThat(only(SET + path).value().get("project")).isNull();
  }

  @Test
  void aFlagAndAPropertyMeanTheSameObject() throws IOException {
    String update =
        "gcloud container clusters update a --project=shop --zone=europe-west1-b --network=new\n";
    assertThat(text(only(SET + ZONE + CREATE + update), "network")).isEqualTo("new");
    assertThat(read(SET + ZONE + CREATE + update.replace("shop", "b"))).hasSize(2);
  }

  private Resource document(String... blocks) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String block : blocks) {
      text.append("```sh\n").append(block).append("```\n\n");
    }
    List<Resource> clusters = read("a.md", text.toString(), "gke.Cluster");
    assertThat(clusters).as(text.toString()).hasSize(1);
    return clusters.get(0);
  }

  private Resource made(String kind, String script) throws IOException {
    return read("a.sh", script + "\n", kind).get(0);
  }

  private Resource only(String script) throws IOException {
    List<Resource> clusters = read(script);
    assertThat(clusters).as(script).hasSize(1);
    return clusters.get(0);
  }

  private List<Resource> read(String script) throws IOException {
    return read("a.sh", script, "gke.Cluster");
  }

  private List<Resource> read(String name, String text, String kind) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    return linter
        .read(Linter.walk(List.of(folder.resolve(name)), folder, List.of()))
        .project()
        .ofKind(kind);
  }

  private static String text(Resource resource, String field) {
    return ((Scalar) Objects.requireNonNull(resource.value().get(field), field)).asText();
  }
}
