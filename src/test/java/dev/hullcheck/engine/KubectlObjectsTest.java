package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the objects that we see in kubectl's command lines to those that kubectl would send. */
class KubectlObjectsTest {
  private static final Path ANSWERS = Path.of("testdata/kubectl/objects.txt");
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  @TempDir static Path folder;

  /** A script, and the objects behind it. */
  private record Answer(String script, List<String> objects) {}

  @TestFactory
  Stream<DynamicTest> everyObjectIsTheOneThatKubectlMakes() throws IOException {
    List<Answer> answers = answers();
    assertThat(answers).hasSizeGreaterThan(80);
    return answers.stream()
        .map(answer -> DynamicTest.dynamicTest(answer.script(), () -> check(answer)));
  }

  @Test
  void theAnswersAreThoseOfKubectl() throws IOException, InterruptedException {
    Assumptions.assumeTrue(KubectlStub.isThere(), "kubectl is missing");
    StringBuilder all = new StringBuilder();
    String before = Files.readString(ANSWERS);
    all.append(before, 0, before.indexOf("\n$ ") + 1);
    try (KubectlStub kubectl = new KubectlStub(folder)) {
      for (Answer answer : answers()) {
        for (String line : answer.script().split("\n")) {
          all.append("$ ").append(line).append('\n');
        }
        for (JsonNode object : kubectl.run(answer.script())) {
          Object plain = JSON.treeToValue(plain(object), Object.class);
          all.append(JSON.writeValueAsString(plain)).append('\n');
        }
        all.append('\n');
      }
    }
    Golden.check(ANSWERS.toString(), all.toString());
  }

  private static List<Answer> answers() throws IOException {
    List<Answer> answers = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    List<String> objects = new ArrayList<>();
    for (String line : (Files.readString(ANSWERS) + "\n").split("\n", -1)) {
      if (line.startsWith("$ ")) {
        script.append(line, 2, line.length()).append('\n');
      } else if (line.startsWith("{")) {
        objects.add(line);
      } else if (line.isEmpty() && script.length() > 0) {
        answers.add(new Answer(script.toString(), List.copyOf(objects)));
        script.setLength(0);
        objects.clear();
      }
    }
    return answers;
  }

  /** The object without empty fields, and without those that only the API server fills in. */
  private static JsonNode plain(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode plain = JSON.createObjectNode();
      boolean secret = object.path("kind").asString().equals("Secret");
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        JsonNode value = plain(field.getValue());
        String name = field.getKey();
        boolean made =
            name.equals("status")
                || name.startsWith("kubectl.kubernetes.io/")
                || name.equals("namespace") && value.asString().equals("default");
        if (secret && name.equals("data")) {
          ObjectNode text = plain.putObject("stringData");
          field.getValue().properties().forEach(e -> text.put(e.getKey(), decoded(e.getValue())));
        } else if (!made && !value.isNull() && !(value.isContainer() && value.isEmpty())) {
          plain.set(name, value);
        }
      }
      return plain;
    }
    if (node instanceof ArrayNode list) {
      ArrayNode plain = JSON.createArrayNode();
      list.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return node;
  }

  private static String decoded(JsonNode value) {
    return new String(Base64.getDecoder().decode(value.asString()), StandardCharsets.UTF_8);
  }

  private static void check(Answer answer) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (String object : answer.objects()) {
      JsonNode node = JSON.readTree(object);
      flatten(
          node.path("kind").asString() + " " + node.at("/metadata/name").asString(),
          node,
          expected);
    }
    Path file = Files.createTempDirectory(folder, "script").resolve("a.sh");
    Files.writeString(file, answer.script());
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(file), file.getParent(), List.of()));
    Map<String, String> actual = new TreeMap<>();
    for (Resource resource : model.project().resources()) {
      String kind = resource.kind();
      Value name = resource.value().get("metadata") instanceof Mapping m ? m.get("name") : null;
      if (kind.startsWith("k8s.") && resource.owner() == null && name != null) {
        assertThat(resource.isUncertain()).isFalse();
        assertThat(resource.value().isOpen()).as(resource.address()).isFalse();
        flatten(kind.substring(4) + " " + name, resource.value(), actual);
      }
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties().forEach(e -> flatten(path + "." + e.getKey(), e.getValue(), into));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "." + i, node.get(i), into);
      }
    } else {
      into.put(path, node.getNodeType() + " " + node.asString());
    }
  }

  private static void flatten(String path, Value value, Map<String, String> into) {
    if (value instanceof Mapping mapping) {
      mapping.fields().forEach(field -> flatten(path + "." + field.name(), field.value(), into));
    } else if (value instanceof Sequence list) {
      // Containers are open: flags say little of them.
      assertThat(list.isOpen() && !path.contains(".containers.")).as(path).isFalse();
      for (int i = 0; i < list.items().size(); i++) {
        flatten(path + "." + i, list.items().get(i), into);
      }
    } else if (value instanceof Scalar scalar) {
      // No flag is given: what we say of a container that kubectl leaves out.
      boolean unset = path.endsWith(".stdin") || path.endsWith(".tty");
      if (!scalar.isNull() && !(unset && !scalar.isTrue())) {
        into.put(path, scalar.type() + " " + scalar.asText());
      }
    } else {
      into.put(path, "unknown");
    }
  }
}
