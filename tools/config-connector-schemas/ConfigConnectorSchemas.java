import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.kind.ObjectSchema.FieldSchema;
import dev.hullcheck.kubernetes.CustomSchemas;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.KubernetesObjects;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes src/main/kubernetes/config-connector.yaml, as the README says. */
class ConfigConnectorSchemas {
  private static final Set<String> OF_THE_OBJECT =
      Set.of("apiVersion", "kind", "metadata", "status");

  private final Map<String, ObjectSchema> types;
  private final StringBuilder out;

  private ConfigConnectorSchemas(Map<String, ObjectSchema> types, StringBuilder out) {
    this.types = types;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Set<String> kinds = new TreeSet<>(List.of(args).subList(1, args.length));
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        String content = Files.readString(file);
        SourceFile source = SourceFile.of(file.getFileName().toString(), content);
        for (KubernetesObject object :
            KubernetesObjects.of(YamlParser.parse(Text.of(source, content)).tree())) {
          add(object.body(), kinds, written);
        }
      }
    }
    System.out.print(
        "# Made by tools/config-connector-schemas of Config Connector's definitions; not edited by hand.\n"
            + "# FIELD: TYPE, the values of an enumeration, or the fields of an object; \"!\" required,\n"
            + "# \"[]\" a list of that, \"{}\" a mapping to that\n");
    written.values().forEach(System.out::print);
  }

  private static void add(Mapping definition, Set<String> kinds, Map<String, String> written) {
    Mapping spec = definition.mapping("spec");
    String kind = spec.mapping("names").string("kind");
    if (!kinds.contains(kind)) {
      return;
    }
    for (Value one : ((Sequence) spec.get("versions")).items()) {
      Mapping version = (Mapping) one;
      boolean served = version.get("served") instanceof Scalar scalar && scalar.isTrue();
      Map<String, ObjectSchema> types =
          served ? CustomSchemas.of(definition, version.string("name")) : null;
      if (types != null) {
        StringBuilder out = new StringBuilder();
        String name = spec.string("group") + "/" + version.string("name") + "/" + kind;
        out.append(name).append(":\n");
        new ConfigConnectorSchemas(types, out).fields(types.get(CustomSchemas.ROOT), "  ");
        written.put(name, out.toString());
      }
    }
  }

  private void fields(ObjectSchema schema, String indent) {
    Map<String, FieldSchema> sorted = new TreeMap<>(schema.fields());
    for (Map.Entry<String, FieldSchema> field : sorted.entrySet()) {
      if (indent.length() > 2 || !OF_THE_OBJECT.contains(field.getKey())) {
        field(field.getKey(), field.getValue(), indent);
      }
    }
  }

  private void field(String name, FieldSchema field, String indent) {
    String type = field.type();
    StringBuilder wrapped = new StringBuilder();
    while (type.startsWith("[]") || type.startsWith("{}")) {
      wrapped.append(type, 0, 2);
      type = type.substring(2);
    }
    ObjectSchema schema = types.get(type);
    // What an open object holds besides has no place in the table.
    boolean any = schema != null && schema.open();
    out.append(indent).append(name).append(wrapped).append(field.required() ? "!" : "").append(':');
    if (any || schema == null) {
      out.append(' ').append(any ? "any" : type).append('\n');
    } else if (schema.isEnumeration()) {
      out.append(" [\"").append(String.join("\", \"", schema.values())).append("\"]\n");
    } else if (schema.fields().isEmpty()) {
      out.append(" {}\n");
    } else {
      out.append('\n');
      fields(schema, indent + "  ");
    }
  }
}
