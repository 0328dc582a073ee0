package dev.hullcheck.kubernetes;

import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.kind.ObjectSchema.FieldSchema;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of one version of a custom resource, from the {@code openAPIV3Schema} of its
 * definition: what the API server prunes by, types, enumerations, and the bounds of numbers and of
 * the lengths of strings; patterns, the lengths of lists and the rules of {@code anyOf} and CEL are
 * left out. What is not plain is taken to allow anything.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">Structural
 *     schemas</a>
 */
public final class CustomSchemas {
  /** The name of the type of the object itself. */
  public static final String ROOT = "#";

  private static final String ANY = "any";

  private final Map<String, ObjectSchema> types = new HashMap<>();
  private final boolean keepsUnknown;

  /** How many types have a name. */
  private int named;

  private CustomSchemas(boolean keepsUnknown) {
    this.keepsUnknown = keepsUnknown;
  }

  /**
   * The types by name, that of the object as {@code #}; null where a definition has no schema of a
   * version.
   *
   * @param definition a {@code CustomResourceDefinition}
   */
  public static @Nullable Map<String, ObjectSchema> of(Mapping definition, String version) {
    Mapping spec = definition.mapping("spec");
    Mapping schema = spec == null ? null : schema(spec, version);
    if (spec == null || schema == null) {
      return null;
    }
    // The first version of definitions kept what it did not know, unless they said otherwise.
    boolean old = "apiextensions.k8s.io/v1beta1".equals(definition.string("apiVersion"));
    CustomSchemas made = new CustomSchemas(old && !isFalse(spec.get("preserveUnknownFields")));
    return made.root(schema) ? made.types : null;
  }

  /**
   * The types by name of a custom resource that is built in, that of the object as {@code #}.
   *
   * @param fields as the tables have them: a field with {@code []} and {@code {}} for lists and
   *     mappings and {@code !} where it is required, and its type, values or fields
   */
  static Map<String, ObjectSchema> of(Data fields) {
    CustomSchemas made = new CustomSchemas(false);
    ObjectSchema root = made.fields(made.name(), fields);
    addMetadata(root.fields());
    root.fields().put("status", FieldSchema.of(ANY, false));
    return made.types;
  }

  private ObjectSchema fields(String name, Data written) {
    Map<String, FieldSchema> fields = new HashMap<>();
    for (Map.Entry<String, Data> field : written.entries()) {
      String key = field.getKey();
      int end = key.length();
      boolean required = key.charAt(end - 1) == '!';
      end -= required ? 1 : 0;
      int start = end;
      while (start > 2 && (key.startsWith("[]", start - 2) || key.startsWith("{}", start - 2))) {
        start -= 2;
      }
      String type = key.substring(start, end) + type(field.getValue());
      fields.put(key.substring(0, start), FieldSchema.of(type, required));
    }
    ObjectSchema schema = ObjectSchema.object(name, fields, false);
    types.put(name, schema);
    return schema;
  }

  private String type(Data written) {
    if (written.isMap()) {
      return fields(name(), written).name();
    }
    if (!written.isList()) {
      return written.string();
    }
    String name = name();
    types.put(name, ObjectSchema.enumeration(name, written.strings()));
    return name;
  }

  private static @Nullable Mapping schema(Mapping spec, String version) {
    Mapping common = spec.mapping("validation");
    Mapping found = null;
    if (spec.get("versions") instanceof Sequence versions) {
      for (Value one : versions.items()) {
        if (one instanceof Mapping served && version.equals(served.string("name"))) {
          Mapping own = served.mapping("schema");
          found = own == null ? common : own;
        }
      }
    } else if (version.equals(spec.string("version"))) {
      found = common;
    }
    return found == null ? null : found.mapping("openAPIV3Schema");
  }

  private boolean root(Mapping schema) {
    ObjectSchema root = types.get(type(schema));
    if (root == null || root.isEnumeration()) {
      return false;
    }
    addMetadata(root.fields());
    // Where it is a part of its own, what is said of it with the rest is dropped.
    root.fields().put("status", FieldSchema.of(ANY, false));
    return true;
  }

  private static void addMetadata(Map<String, FieldSchema> fields) {
    fields.put("apiVersion", FieldSchema.of("string", false));
    fields.put("kind", FieldSchema.of("string", false));
    fields.put("metadata", FieldSchema.of("meta/v1.ObjectMeta", false));
  }

  /** What a field of a schema takes, as {@link FieldSchema#type} writes it. */
  private String type(Mapping schema) {
    if (isTrue(schema.get("x-kubernetes-int-or-string"))) {
      return "int-or-string";
    }
    String type = schema.string("type");
    if (type == null) {
      // Old definitions need not say of what has properties that it is an object.
      type = schema.mapping("properties") == null ? ANY : "object";
    }
    return switch (type) {
      case "array" -> {
        Mapping items = schema.mapping("items");
        yield "[]" + (items == null ? ANY : type(items));
      }
      case "object" -> object(schema);
      case "string" -> text(schema);
      case "integer", "number" -> type + bounds(schema, "minimum", "maximum");
      case "boolean" -> type;
      default -> ANY;
    };
  }

  private String object(Mapping schema) {
    Mapping properties = schema.mapping("properties");
    if (properties == null) {
      Mapping each = schema.mapping("additionalProperties");
      return "{}" + (each == null ? ANY : type(each));
    }
    String name = name();
    Set<String> required = new HashSet<>(strings(schema.get("required")));
    Map<String, FieldSchema> fields = new HashMap<>();
    for (Mapping.Field property : properties.fields()) {
      if (property.value() instanceof Mapping inner) {
        // A default is there before the object is judged.
        boolean needed = required.contains(property.name()) && inner.get("default") == null;
        fields.put(property.name(), FieldSchema.of(type(inner), needed));
      } else {
        fields.put(property.name(), FieldSchema.of(ANY, false));
      }
    }
    if (isTrue(schema.get("x-kubernetes-embedded-resource"))) {
      addMetadata(fields);
    }
    boolean open =
        keepsUnknown
            || properties.isOpen()
            || schema.get("additionalProperties") != null
            || isTrue(schema.get("x-kubernetes-preserve-unknown-fields"));
    types.put(name, ObjectSchema.object(name, fields, open));
    return name;
  }

  private String text(Mapping schema) {
    List<String> values = strings(schema.get("enum"));
    if (values.isEmpty()) {
      return "string" + bounds(schema, "minLength", "maxLength");
    }
    String name = name();
    types.put(name, ObjectSchema.enumeration(name, values));
    return name;
  }

  /** The bounds of a type as {@link FieldSchema#bounds} has them, behind a colon. */
  private static String bounds(Mapping schema, String least, String most) {
    String from = bound(schema, least, "exclusiveMinimum", 1);
    String to = bound(schema, most, "exclusiveMaximum", -1);
    return from.isEmpty() && to.isEmpty() ? "" : ':' + from + ".." + to;
  }

  /**
   * A bound that is a number.
   *
   * @param step from a whole number that is not within to the first that is
   */
  private static String bound(Mapping schema, String name, String exclusive, int step) {
    if (!(schema.get(name) instanceof Scalar scalar) || scalar.type() != Scalar.Type.NUMBER) {
      return "";
    }
    Long whole = "integer".equals(schema.string("type")) ? scalar.whole() : null;
    return whole != null && isTrue(schema.get(exclusive))
        ? Long.toString(whole + step)
        : scalar.asText();
  }

  /** A name that no other type has: what has a place in the schema may be called as it likes. */
  private String name() {
    int number = named++;
    return number == 0 ? ROOT : ROOT + number;
  }

  /** The strings of a list; none where there is anything else in it. */
  private static List<String> strings(@Nullable Value value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof Sequence sequence && !sequence.isOpen()) {
      for (Value item : sequence.items()) {
        if (!(item instanceof Scalar scalar) || !scalar.isString()) {
          return List.of();
        }
        strings.add(scalar.asText());
      }
    }
    return strings;
  }

  private static boolean isTrue(@Nullable Value value) {
    return value instanceof Scalar scalar && scalar.isTrue();
  }

  private static boolean isFalse(@Nullable Value value) {
    return value instanceof Scalar scalar
        && scalar.type() == Scalar.Type.BOOLEAN
        && !scalar.isTrue();
  }
}
