package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The roles that scripts grant, and take back. */
class ScriptGrantsTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String ADD =
      "gcloud projects add-iam-policy-binding p --member=user:a@example.com --role=roles/editor\n";
  private static final String REMOVE = ADD.replace("add-iam", "remove-iam");

  @TempDir Path folder;

  /** Each command of gcloud's surface that has to do with policies. */
  @Test
  void everyCommandThatGrantsIsAGrant() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Path.of("src/main/gcloud/gcloud-surface.json"));
    StringBuilder adds = new StringBuilder();
    StringBuilder sets = new StringBuilder();
    int added = 0;
    int set = 0;
    for (Map.Entry<String, JsonNode> command : json.get("commands").properties()) {
      String name = command.getKey();
      char track = command.getValue().get("t").asString().charAt(0);
      String gcloud = track == 'A' ? "gcloud alpha " : track == 'B' ? "gcloud beta " : "gcloud ";
      StringBuilder line = new StringBuilder(gcloud).append(name);
      for (JsonNode positional : command.getValue().path("args")) {
        line.append(positional.asString().startsWith("POLICY_FILE") ? " policy.json" : " thing");
      }
      if (name.endsWith(" add-iam-policy-binding")) {
        adds.append(line).append(" --member=allUsers --role=roles/viewer\n");
        added++;
      } else if (name.endsWith(" set-iam-policy")) {
        sets.append(line).append('\n');
        set++;
      }
    }
    List<String> granted = grants(adds.toString());
    assertThat(added).isGreaterThan(100);
    assertThat(granted)
        .hasSize(added)
        .allMatch(grant -> grant.startsWith("roles/viewer allUsers "));
    List<String> replaced = grants(sets.toString());
    assertThat(set).isGreaterThan(110);
    assertThat(replaced).hasSize(set).noneMatch(grant -> grant.contains("policy.json"));
    assertThat(granted).contains("roles/viewer allUsers repository thing");
    assertThat(replaced).contains("null null web null", "null null bucket thing");
  }

  @Test
  void whatIsTakenBackIsGone() throws IOException {
    assertThat(grants(ADD)).containsExactly("roles/editor user:a@example.com project p");
    assertThat(grants(ADD + REMOVE)).isEmpty();
    assertThat(grants(REMOVE + ADD)).hasSize(1);
    for (String other : List.of(REMOVE.replace("editor", "viewer"), REMOVE.replace(" p ", " q "))) {
      assertThat(grants(ADD + other)).as(other).hasSize(1);
      assertThat(read(ADD + other).get(0).isUncertain()).as(other).isFalse();
    }
    for (String perhaps :
        List.of(
            REMOVE.replace("roles/editor", "$ROLE"),
            "if test -f x; then\n" + REMOVE + "fi\n",
            "clean() {\n" + REMOVE + "}\n")) {
      assertThat(read(ADD + perhaps).get(0).isUncertain()).as(perhaps).isTrue();
    }
  }

  @Test
  void gsutilGrantsOnBuckets() throws IOException {
    String add =
        "gsutil -m iam ch allUsers:objectViewer user:a@example.com:roles/storage.admin gs://b\n";
    assertThat(grants(add))
        .containsExactly(
            "roles/storage.objectViewer allUsers bucket b",
            "roles/storage.admin user:a@example.com bucket b");
    assertThat(grants(add + "gsutil iam ch -d allUsers:objectViewer gs://b\n")).hasSize(1);
    assertThat(grants(add + "gsutil iam ch -d allUsers gs://b\n")).hasSize(2);
    assertThat(
            grants(
                add
                    + "gcloud storage buckets remove-iam-policy-binding gs://b --member=allUsers"
                    + " --role=roles/storage.objectViewer\n"))
        .hasSize(1);
    assertThat(grants("gsutil iam set policy.json gs://b\n")).containsExactly("null null bucket b");
  }

  @Test
  void gsutilMakesBuckets() throws IOException {
    String make = "gsutil -q mb -p proj -l us -b on --pap enforced gs://b\n";
    Resource bucket = only(make, "storage.Bucket");
    assertThat(bucket.value().isOpen()).isFalse();
    assertThat(bucket.value())
        .hasToString(
            "{name: b, project: proj, location: us, iamConfiguration: "
                + "{uniformBucketLevelAccess: {enabled: true}, publicAccessPrevention: enforced}}");
    Mapping later =
        only(
                make + "gsutil ubla set off gs://b\ngsutil versioning set on gs://b\n",
                "storage.Bucket")
            .value();
    assertThat(later.toString())
        .contains("uniformBucketLevelAccess: {enabled: false}", "versioning: {enabled: true");
    assertThat(only("gsutil pap set enforced gs://b\n", "storage.Bucket").value().isOpen())
        .isTrue();
    assertThat(resources(make + "gsutil rb gs://b\n", "storage.Bucket")).isEmpty();
    assertThat(
            resources(
                make
                    + "gcloud storage buckets update gs://b --project=proj --no-uniform-bucket-level-access\n",
                "storage.Bucket"))
        .hasSize(1);
    assertThat(only("gsutil mb -l $L gs://$B\n", "storage.Bucket").value().isOpen()).isFalse();
    assertThat(only("gsutil mb $B\n", "storage.Bucket").value().isOpen()).isTrue();
  }

  @Test
  void aFileThatIsNotReadLeavesItsFieldsUnknown() throws IOException {
    Resource role = only("gcloud iam roles create r --project=p --file=r.yaml\n", "iam.Role");
    assertThat(role.value().toString()).contains("includedPermissions: ${what a patch leaves}");
  }

  private Resource only(String script, String kind) throws IOException {
    List<Resource> all = resources(script, kind);
    assertThat(all).as(script).hasSize(1);
    return all.get(0);
  }

  private List<Resource> read(String script) throws IOException {
    return resources(script, "iam.Grant");
  }

  private List<Resource> resources(String script, String kind) throws IOException {
    Files.writeString(folder.resolve("a.sh"), script);
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    return linter.read(Linter.walk(List.of(folder), folder, List.of())).project().ofKind(kind);
  }

  private List<String> grants(String script) throws IOException {
    List<String> grants = new ArrayList<>();
    for (Resource grant : read(script)) {
      Mapping value = grant.value();
      Mapping resource = value.mapping("resource");
      assertThat(resource).isNotNull();
      grants.add(
          value.get("role")
              + " "
              + value.get("member")
              + " "
              + resource.get("type")
              + " "
              + resource.get("name"));
    }
    return grants;
  }
}
