package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
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

/** Commands of one script that speak of one object. */
class GcloudUpdatesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String CREATE =
      "gcloud container clusters create a --zone=z --network=old\n";
  private static final String UPDATE =
      "gcloud container clusters update a --zone=z --network=new\n";

  @TempDir Path folder;

  @Test
  void anUpdateIsLaidOverTheObject() throws IOException {
    Resource cluster = only(CREATE + UPDATE);
    assertThat(text(cluster, "network")).isEqualTo("new");
    assertThat(cluster.value().isOpen()).isFalse();
    assertThat(cluster.span().start()).isLessThan(CREATE.length());
    assertThat(value(cluster, "name").span().start()).isLessThan(CREATE.length());
    assertThat(value(cluster, "network").span().start()).isGreaterThan(CREATE.length());
  }

  @Test
  void theSameVariableIsTheSameObject() throws IOException {
    String script = "NAME=$1\n" + CREATE.replace(" a ", " $NAME ");
    assertThat(text(only(script + UPDATE.replace(" a ", " \"$NAME\" ")), "network"))
        .isEqualTo("new");
    assertThat(clusters(script + "NAME=$2\n" + UPDATE.replace(" a ", " $NAME "))).hasSize(2);
  }

  @Test
  void anotherObjectStandsAlone() throws IOException {
    for (String other : List.of(UPDATE.replace(" a ", " b "), UPDATE.replace("=z", "=y"))) {
      List<Resource> clusters = clusters(CREATE + other);
      assertThat(clusters).as(other).hasSize(2);
      assertThat(text(clusters.get(0), "network")).isEqualTo("old");
      assertThat(clusters.get(1).value().isOpen()).isTrue();
    }
  }

  @Test
  void whatMayBeAnotherObjectLeavesBothUnknown() throws IOException {
    for (String other :
        List.of(
            UPDATE.replace(" a ", " $B "),
            UPDATE.replace(" --zone=z", ""),
            UPDATE.replace("=z", "=z --project=p"))) {
      List<Resource> clusters = clusters(CREATE + other);
      assertThat(clusters).as(other).hasSize(2);
      assertThat(value(clusters.get(0), "network")).isInstanceOf(Unknown.class);
      assertThat(text(clusters.get(1), "network")).isEqualTo("new");
    }
  }

  @Test
  void whatNeitherNamesIsTheDefaultUntilThatChanges() throws IOException {
    String create = CREATE.replace(" --zone=z", "");
    String update = UPDATE.replace(" --zone=z", "");
    assertThat(text(only(create + update), "network")).isEqualTo("new");
    assertThat(clusters(create + "gcloud config set compute/zone y\n" + update)).hasSize(2);
  }

  @Test
  void anUpdateThatSurelyRunsIsLaidOver() throws IOException {
    for (String around :
        List.of(
            "change() {\n%s}\nchange\n",
            "for x in 1; do\n%sdone\n", "case x in x) %s;; *) false;; esac\n")) {
      assertThat(text(only(CREATE + around.replace("%s", UPDATE)), "network"))
          .as(around)
          .isEqualTo("new");
    }
    String made = "make() {\n" + CREATE.replace(" a ", " \"$1\" ") + "}\nmake a\nmake b\n";
    List<Resource> clusters = clusters(made + UPDATE);
    assertThat(clusters).hasSize(2);
    assertThat(text(clusters.get(0), "network")).isEqualTo("new");
    assertThat(text(clusters.get(1), "network")).isEqualTo("old");
  }

  @Test
  void anUpdateThatMayNotRunLeavesItsFieldsUnknown() throws IOException {
    for (String around :
        List.of(
            "if test -f x; then\n%sfi\n",
            "test -f x || %s",
            "for x in $LIST; do\n%sdone\n",
            "change() {\n%s}\n",
            "case $1 in x) %s;; esac\n")) {
      List<Resource> clusters = clusters(CREATE + around.replace("%s", UPDATE));
      assertThat(clusters).as(around).hasSize(2);
      assertThat(value(clusters.get(0), "network")).isInstanceOf(Unknown.class);
      assertThat(text(clusters.get(0), "name")).isEqualTo("a");
    }
  }

  @Test
  void anUpdateThatRunsWheneverTheObjectIsMadeIsSure() throws IOException {
    String create = CREATE.strip();
    for (String script :
        List.of(
            create + " && " + UPDATE,
            "true && " + create + " && " + UPDATE,
            "if test -f x; then\n" + CREATE + UPDATE + "fi\n",
            "if test -f x; then\n" + CREATE + "fi\n" + UPDATE,
            "test -f x || " + create + "\n" + UPDATE,
            "for x in $LIST; do\n" + CREATE + UPDATE + "done\n",
            "make() {\n" + CREATE + UPDATE + "}\nmake\n")) {
      assertThat(text(only(script), "network")).as(script).isEqualTo("new");
    }
    String arms = "if test -f x; then\n" + CREATE + "else\n" + UPDATE + "fi\n";
    assertThat(clusters(arms)).hasSize(2);
  }

  @Test
  void flagsThatAddLeaveWhatThereIs() throws IOException {
    String labels = CREATE.strip() + " --labels=a=b,c=d\n";
    String update = "gcloud container clusters update a --zone=z ";
    Mapping added =
        (Mapping) value(only(labels + update + "--update-labels=c=e,f=g\n"), "resourceLabels");
    assertThat(added.toString()).isEqualTo("{a: b, c: e, f: g}");
    assertThat(added.isOpen()).isFalse();
    assertThat(value(only(labels + update + "--remove-labels=c\n"), "resourceLabels"))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void aFlagReadsWhatTheObjectWasMadeWith() throws IOException {
    String create = "gcloud compute firewall-rules create f --action=deny --rules=tcp:22\n";
    Mapping rule =
        read(create + "gcloud compute firewall-rules update f --rules=tcp:80\n", "compute.Firewall")
            .get(0)
            .value();
    assertThat(Objects.requireNonNull(rule.get("denied")).toString()).contains("80");
    assertThat(rule.get("allowed")).isNull();
  }

  @Test
  void aDeletedObjectIsGone() throws IOException {
    String delete = "gcloud container clusters delete a --zone=z --quiet\n";
    String pool = "gcloud container node-pools create p --cluster=a --zone=z\n";
    assertThat(clusters(CREATE + delete)).isEmpty();
    assertThat(clusters(CREATE + delete + CREATE)).hasSize(1);
    assertThat(clusters(CREATE + delete.replace(" a ", " b "))).hasSize(1);
    assertThat(clusters(CREATE + delete.replace(" a ", " b a "))).isEmpty();
    assertThat(read(CREATE + pool + delete, "gke.NodePool")).isEmpty();
    assertThat(read(CREATE + pool + delete, "gke.NodeConfig")).isEmpty();
    Resource kept = only(CREATE + "trap 'x' EXIT\nclean() {\n" + delete + "}\n");
    assertThat(kept.isUncertain()).isTrue();
  }

  @Test
  void whatAnUpdateSaysNothingOfMayBeThere() throws IOException {
    String update = "gcloud container clusters update a --database-encryption-key=k\n";
    Mapping encryption = (Mapping) value(only(update), "databaseEncryption");
    assertThat(encryption.isOpen()).isTrue();
    Mapping created =
        (Mapping) value(only(update.replace("update", "create")), "databaseEncryption");
    assertThat(created.isOpen()).isFalse();
  }

  private Resource only(String script) throws IOException {
    List<Resource> clusters = clusters(script);
    assertThat(clusters).as(script).hasSize(1);
    return clusters.get(0);
  }

  private List<Resource> clusters(String script) throws IOException {
    return read(script, "gke.Cluster");
  }

  private List<Resource> read(String script, String kind) throws IOException {
    Files.writeString(folder.resolve("a.sh"), script);
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    return linter.read(Linter.walk(List.of(folder), folder, List.of())).project().ofKind(kind);
  }

  private static Value value(Resource resource, String field) {
    return Objects.requireNonNull(resource.value().get(field));
  }

  private static String text(Resource resource, String field) {
    return ((Scalar) value(resource, field)).asText();
  }
}
