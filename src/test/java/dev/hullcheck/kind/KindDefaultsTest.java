package dev.hullcheck.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The defaults in the kind files are those that the API server fills in, as {@code
 * testdata/values/defaults.txt} has them: none is another, and no field of a kind file lacks one.
 */
class KindDefaultsTest {
  private static final Path TABLE = Path.of("testdata/values/defaults.txt");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is so without being filled in, besides what is false. */
  private static final Set<String> IMPLIED =
      Set.of("k8s.PodSpec hostUsers", "k8s.Container securityContext.procMount");

  /** What the API server fills in by another field of the object. */
  private static final Map<String, String> DERIVED =
      Map.of(
          "k8s.Container imagePullPolicy", "the tag",
          "k8s.Container ports.*.hostPort", "the port, in a Pod on the node's network",
          "k8s.Service spec.ports.*.targetPort", "the port",
          "k8s.Service spec.externalTrafficPolicy", "the type",
          "k8s.RoleBinding subjects.*.apiGroup", "the subject's kind",
          "k8s.ClusterRoleBinding subjects.*.apiGroup", "the subject's kind");

  /** Faults, so that all are seen at once. */
  private final List<String> faults = new ArrayList<>();

  private int filledIn;

  @Test
  void defaultsAreThoseOfTheApiServer() throws IOException {
    JsonNode written = null;
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("{")) {
        written = YAML.readTree(line);
      } else if (line.startsWith("= ") && written != null) {
        object(written, JSON.readTree(line.substring(2)));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(filledIn).isGreaterThan(60);
  }

  private void object(JsonNode written, JsonNode complete) throws IOException {
    String kind = "k8s." + written.get("kind").asString();
    compare(kind, written, complete);
    for (String path :
        List.of("/spec", "/spec/template/spec", "/spec/jobTemplate/spec/template/spec")) {
      JsonNode pod = complete.at(path);
      if (pod.has("containers")) {
        compare("k8s.PodSpec", written.at(path), pod);
        for (String list : List.of("containers", "initContainers")) {
          for (int i = 0; i < pod.path(list).size(); i++) {
            compare(
                "k8s.Container", written.at(path).at("/" + list + "/" + i), pod.get(list).get(i));
          }
        }
      }
    }
  }

  private void compare(String kind, JsonNode written, JsonNode complete) throws IOException {
    Path file = Path.of("src/main/kinds", kind + ".yaml");
    if (!Files.exists(file)) {
      return;
    }
    for (Map.Entry<String, JsonNode> field :
        YAML.readTree(file.toFile()).get("fields").properties()) {
      String name = kind + " " + field.getKey();
      JsonNode standard = field.getValue().get("default");
      field(name, standard, List.of(field.getKey().split("\\.")), written, complete);
    }
  }

  private void field(
      String name,
      @Nullable JsonNode standard,
      List<String> path,
      JsonNode written,
      JsonNode complete) {
    String step = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (step.equals("*")) {
      for (int i = 0; i < complete.size(); i++) {
        field(name, standard, rest, written.path(i), complete.get(i));
      }
    } else if (!rest.isEmpty()) {
      if (complete.has(step)) {
        field(name, standard, rest, written.path(step), complete.get(step));
      }
    } else if (!complete.has(step)) {
      boolean none = standard == null || standard.isBoolean() && !standard.asBoolean();
      check(none || IMPLIED.contains(name), name + " is not filled in, and " + standard + " here");
    } else if (!written.has(step) && isSet(complete.get(step))) {
      filledIn++;
      boolean same = complete.get(step).equals(standard);
      check(
          same || DERIVED.containsKey(name),
          name + " is " + complete.get(step) + ", and " + standard + " here");
    }
  }

  private static boolean isSet(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.asString().isEmpty();
  }

  private void check(boolean right, String fault) {
    if (!right && !faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
