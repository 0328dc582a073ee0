package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a validator of JSON schema says of the same objects, with a schema made of the same tables:
 * the same keywords fail, for as many reasons, but for marks that are to be filled in, which only
 * we leave alone, and the forms of labels and of objects' names, which are not in the schemas.
 */
class ObjectCheckOracleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** The forms of names, as the API server's documentation has them. */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("dns-label", "^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$"),
          Map.entry(
              "dns-name",
              "^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"),
          Map.entry("port-name", "^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$"),
          Map.entry(
              "host",
              "^(?=.*[-a-z])(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"),
          Map.entry(
              "label-key",
              "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"),
          Map.entry("cron", "^@|TZ=|^\\s*([-*/,?A-Za-z0-9]+\\s+){4}[-*/,?A-Za-z0-9]+\\s*$"),
          Map.entry("ip", "^(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(\\.(?!$)|$)){4}$|:"),
          Map.entry("cidr", "^[0-9.]+/([0-9]|[12][0-9]|3[0-2])$|:.*/"),
          Map.entry("absolute-path", "^/"),
          Map.entry("inner-path", "^(?!/)(?!(.*/)?\\.\\.(/|$))"),
          Map.entry("path", "^(?!(.*/)?\\.\\.(/|$))"),
          Map.entry("env-name", "^[ -<>-~]+$"),
          Map.entry(
              "pod-field",
              "^(metadata|spec|status)\\.(name|namespace|uid|labels.*|annotations.*|nodeName|host|serviceAccountName|restartPolicy|schedulerName|phase|nominatedNodeName|hostIPs?|podIPs?)$"));

  private final JsonNode tables = tables();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final ObjectNode types = types();
  private final Map<String, Schema> schemas = new HashMap<>();

  private static JsonNode tables() {
    return new YAMLMapper().readTree(Path.of("src/main/kubernetes/schemas.yaml"));
  }

  private ObjectNode types() {
    ObjectNode all = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> type : tables.get("types").properties()) {
      ObjectNode schema = all.putObject(type.getKey().replace('/', '_'));
      if (type.getValue().isArray()) {
        ArrayNode values = schema.putArray("enum").add("").addNull();
        type.getValue().forEach(values::add);
        continue;
      }
      schema.putArray("type").add("object").add("null");
      schema.put("additionalProperties", false);
      ObjectNode properties = schema.putObject("properties");
      ArrayNode required = schema.putArray("required");
      for (Map.Entry<String, JsonNode> field : type.getValue().properties()) {
        // What goes together the server itself is asked about, in ValidationVerdictsTest.
        if (field.getKey().equals("?")) {
          continue;
        }
        String spec = field.getValue().asString().split(" ")[0];
        if (spec.endsWith("!")) {
          required.add(field.getKey());
          spec = spec.substring(0, spec.length() - 1);
        }
        properties.set(field.getKey(), schemaOf(spec));
      }
    }
    return all;
  }

  private static ObjectNode schemaOf(String spec) {
    ObjectNode schema = JSON.createObjectNode();
    if (spec.startsWith("[]")) {
      schema.putArray("type").add("array").add("null");
      schema.set("items", schemaOf(spec.substring(2)));
    } else if (spec.startsWith("{}")) {
      schema.putArray("type").add("object").add("null");
      schema.set("additionalProperties", schemaOf(spec.substring(2)));
    } else if (spec.contains("/")) {
      schema.put("$ref", "#/$defs/" + spec.replace('/', '_'));
    } else if (spec.equals("quantity")) {
      schema.putArray("type").add("string").add("number").add("null");
      schema.put(
          "pattern", "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$");
    } else if (spec.equals("base64")) {
      schema.putArray("type").add("string").add("null");
      schema.put("pattern", "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$");
    } else if (!spec.equals("any")) {
      ArrayNode type = schema.putArray("type").add("null");
      switch (spec) {
        case "boolean", "integer", "number" -> type.add(spec);
        case "int-or-string" -> type.add("integer").add("string");
        case "port" -> {
          type.add("integer");
          schema.put("minimum", 1).put("maximum", 65535);
        }
        case "port-or-name" -> {
          type.add("integer").add("string");
          schema.put("minimum", 0).put("maximum", 65535);
          schema.put("pattern", "^$|^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$");
        }
        case "port-or-none" -> {
          type.add("integer");
          schema.put("minimum", 0).put("maximum", 65535);
        }
        case "count", "positive", "weight", "mode" -> {
          type.add("integer");
          schema.put("minimum", spec.equals("count") || spec.equals("mode") ? 0 : 1);
          schema.put(
              "maximum",
              spec.equals("weight") ? 100 : spec.equals("mode") ? 511 : Integer.MAX_VALUE);
        }
        case "count-or-percent" -> {
          type.add("integer").add("string");
          schema.put("minimum", 0).put("pattern", "^$|^[0-9]+%$");
        }
        case "text" -> {
          type.add("string");
          schema.put("pattern", ".");
        }
        default -> {
          type.add("string");
          String pattern = PATTERNS.get(spec);
          if (pattern != null) {
            schema.put("pattern", "^$|" + pattern);
          }
        }
      }
    }
    return schema;
  }

  private static Object plain(Value value) {
    if (value instanceof Mapping mapping) {
      ObjectNode object = JSON.createObjectNode();
      mapping.fields().forEach(field -> object.putPOJO(field.name(), plain(field.value())));
      return object;
    }
    if (value instanceof Sequence sequence) {
      ArrayNode array = JSON.createArrayNode();
      sequence.items().forEach(item -> array.addPOJO(plain(item)));
      return array;
    }
    Scalar scalar = (Scalar) value;
    return switch (scalar.type()) {
      case NULL -> JSON.nullNode();
      case BOOLEAN -> scalar.isTrue();
      case NUMBER -> scalar.number();
      default -> scalar.asText();
    };
  }

  private static boolean isMarked(String line) {
    return line.contains("$")
        || line.contains("{{")
        || line.contains("sops")
        || line.contains("...")
        || line.matches(".*(<.*>|PORT\\b.*PORT|containerPort: \\[?PORT).*");
  }

  private Schema schema(String type) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/$defs/" + type.replace('/', '_'));
    root.set("$defs", types);
    return registry.getSchema(root);
  }

  private List<String> keywords(KubernetesObject object, String type, List<ObjectFault> faults) {
    Schema schema = schemas.computeIfAbsent(type, this::schema);
    String json = JSON.writeValueAsString(plain(object.body()));
    List<String> keywords = new ArrayList<>();
    for (Error error : schema.validate(json, InputFormat.JSON)) {
      String keyword = error.getKeyword();
      // What is missing under its name and there under a slip of it we tell once.
      String slip = "; did you mean \"" + error.getProperty() + "\"?";
      if (keyword.equals("required") && faults.stream().anyMatch(f -> f.message().endsWith(slip))) {
        continue;
      }
      boolean isBound = keyword.equals("minimum") || keyword.equals("maximum");
      keywords.add(isBound ? "pattern" : keyword);
    }
    keywords.sort(null);
    return keywords;
  }

  private static List<String> keywords(List<ObjectFault> faults) {
    List<String> keywords = new ArrayList<>();
    for (ObjectFault fault : faults) {
      String said = fault.message();
      if (said.startsWith("Key ")
          || said.endsWith("has none of them")
          || fault.code() == ObjectFault.Code.WRONG_VALUE && said.startsWith("\"metadata.")) {
        continue;
      }
      switch (fault.code()) {
        case UNKNOWN_FIELD -> keywords.add("additionalProperties");
        case MISSING_FIELD -> keywords.add("required");
        case WRONG_TYPE -> keywords.add("type");
        case WRONG_VALUE ->
            keywords.add(fault.message().contains(" cannot be ") ? "enum" : "pattern");
        default -> {}
      }
    }
    keywords.sort(null);
    return keywords;
  }

  @Test
  void aValidatorOfJsonSchemaSaysTheSame() throws IOException {
    int judged = 0;
    TreeSet<String> kinds = new TreeSet<>();
    for (String file : List.of("faults.yaml", "right.yaml", "left-alone.yaml")) {
      for (String line : Files.readAllLines(Path.of("testdata/schemas", file))) {
        if (line.startsWith("#") || isMarked(line)) {
          continue;
        }
        for (KubernetesObject object : ObjectCheckTest.objects(line)) {
          JsonNode kind = tables.get("kinds").get(object.apiVersion() + "/" + object.kind());
          List<ObjectFault> faults = ObjectCheck.of(object, CATALOG);
          boolean ofLabels = faults.stream().anyMatch(f -> f.code() == ObjectFault.Code.LABEL);
          if (kind == null || ofLabels) {
            continue;
          }
          assertThat(keywords(faults))
              .as(line)
              .isEqualTo(keywords(object, kind.get("type").asString(), faults));
          judged++;
          kinds.add(object.kind());
        }
      }
    }
    assertThat(judged).isGreaterThanOrEqualTo(200);
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(20);
  }
}
