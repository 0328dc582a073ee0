package dev.hullcheck.kubernetes;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.kind.ObjectSchema.FieldSchema;
import dev.hullcheck.kubernetes.ObjectFault.Code;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds an object against the schema of its kind, as the API server does where field validation is
 * strict. What is unknown, null, or left to be filled in is taken for right; of an open mapping
 * nothing is missing.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation">Field
 *     validation</a>
 */
public final class ObjectCheck {
  /** So many faults of one object are told; a file of another schema has one in every line. */
  private static final int MAX_FAULTS = 20;

  /** So deep a field is looked for that stands at the wrong level. */
  private static final int MAX_LEVELS = 3;

  private final Catalog catalog;
  private final String kind;

  /** The types of a custom resource, which no other object has. */
  private final Map<String, ObjectSchema> own;

  private final List<ObjectFault> faults = new ArrayList<>();

  /** The names on the way to the value that is looked at. */
  private final List<String> path = new ArrayList<>();

  /** The schemas of the objects on that way, the outermost first. */
  private final List<ObjectSchema> around = new ArrayList<>();

  /** How many names lead to each of them. */
  private final List<Integer> depths = new ArrayList<>();

  private ObjectCheck(Catalog catalog, String kind, Map<String, ObjectSchema> own) {
    this.catalog = catalog;
    this.kind = kind;
    this.own = own;
  }

  /**
   * What is wrong with an object, in its order; nothing where its kind is neither Kubernetes' own
   * nor one of Config Connector's that are built in.
   */
  public static List<ObjectFault> of(KubernetesObject object, Catalog catalog) {
    Data served = catalog.served(object.apiVersion(), object.kind());
    ObjectSchema schema = served == null ? null : catalog.schema(served.need("type").string());
    if (served == null || schema == null) {
      Data custom = catalog.custom(object.apiVersion(), object.kind());
      return custom == null
          ? List.of()
          : of(object.body(), object.head(), CustomSchemas.of(custom), catalog);
    }
    ObjectCheck check = new ObjectCheck(catalog, object.kind(), Map.of());
    Data since = served.get("since");
    Mapping.Field version = object.body().field("apiVersion");
    if (since != null && version != null) {
      check.newer(object.apiVersion(), since.string(), version.value().span());
    }
    Data form = served.get("name");
    return check.faults(object.body(), schema, object.head(), form == null ? "" : form.string());
  }

  /**
   * What is wrong with a custom resource, in its order.
   *
   * @param head where a finding points whose cause is that something is missing
   * @param own the types that its definition has
   */
  public static List<ObjectFault> of(
      Mapping body, Span head, Map<String, ObjectSchema> own, Catalog catalog) {
    ObjectSchema schema = own.get(CustomSchemas.ROOT);
    String kind = body.string("kind");
    return schema == null || kind == null
        ? List.of()
        : new ObjectCheck(catalog, kind, own).faults(body, schema, head, "dns-name");
  }

  private List<ObjectFault> faults(
      Mapping body, ObjectSchema schema, Span head, String formOfName) {
    // What SOPS has encrypted is no longer what it was.
    if (body.get("sops") == null) {
      object(body, schema, head);
      Mapping metadata = body.mapping("metadata");
      // Who shows a part of an object, or changes it, need not name it.
      if (metadata != null && !body.isOpen()) {
        name(metadata, "name", formOfName);
        name(metadata, "generateName", formOfName);
        name(metadata, "namespace", "dns-label");
      }
    }
    return faults;
  }

  private void name(Mapping metadata, String field, String form) {
    if (metadata.get(field) instanceof Scalar scalar && scalar.isString()) {
      String text = scalar.asText();
      // The server adds letters and digits to a beginning.
      boolean isBeginning = field.equals("generateName");
      boolean judged = !text.isEmpty() && !ToFill.isLeft(text);
      if (judged && Forms.missed(form, isBeginning ? text + "a" : text) != null) {
        path.add("metadata");
        path.add(field);
        String missed = Forms.missed(form, text);
        add(Code.WRONG_VALUE, scalar.span(), takes(missed == null ? "" : missed));
        path.clear();
      }
    }
  }

  private @Nullable ObjectSchema schema(String type) {
    ObjectSchema ofCustom = own.get(type);
    return ofCustom == null ? catalog.schema(type) : ofCustom;
  }

  private void object(Mapping mapping, ObjectSchema schema, Span head) {
    around.add(schema);
    depths.add(path.size());
    for (Mapping.Field field : mapping.fields()) {
      String name = field.name();
      // A strategic merge patch says with these how it is to be merged.
      boolean isDirective = name.startsWith("$");
      if (isDirective || faults.size() >= MAX_FAULTS) {
        continue;
      }
      path.add(name);
      FieldSchema known = schema.fields().get(name);
      if (known == null) {
        unknown(field, schema);
      } else {
        if (known.since() != null) {
          release(field, Code.NEWER_FIELD, known.since(), " from Kubernetes ", " on");
        }
        if (known.until() != null) {
          release(field, Code.REMOVED_FIELD, known.until(), " up to Kubernetes ", "");
        }
        value(field.value(), known, field.key());
      }
      path.remove(path.size() - 1);
    }
    if (!mapping.isOpen() && faults.size() < MAX_FAULTS) {
      missing(mapping, schema, head);
    }
    around.remove(around.size() - 1);
    depths.remove(depths.size() - 1);
  }

  private void missing(Mapping mapping, ObjectSchema schema, Span head) {
    for (Map.Entry<String, FieldSchema> field : schema.fields().entrySet()) {
      boolean absent = field.getValue().required() && isAbsent(mapping.get(field.getKey()));
      if (absent && !isElsewhere(field.getKey(), mapping)) {
        path.add(field.getKey());
        add(Code.MISSING_FIELD, head, "\"" + at() + "\" of " + kind + " is missing");
        path.remove(path.size() - 1);
      }
    }
  }

  /**
   * Whether who gives the mapping means another part of the object: kubectl debug gives {@code
   * ephemeralContainers} alone.
   */
  private boolean isElsewhere(String missing, Mapping mapping) {
    return switch (missing) {
      case "spec" -> path.isEmpty() && KubernetesObject.isPart(mapping);
      case "containers" -> !isAbsent(mapping.get("ephemeralContainers"));
      default -> false;
    };
  }

  private static boolean isAbsent(@Nullable Value value) {
    return value == null || value instanceof Scalar scalar && scalar.isNull();
  }

  private void unknown(Mapping.Field field, ObjectSchema schema) {
    if (schema.open() || ToFill.isLeft(field.name()) || Unsettled.isOne(field.value())) {
      return;
    }
    String name = field.name();
    String meant = schema.meant(name);
    String elsewhere = meant == null && !isCommon(name) ? elsewhere(name, schema) : null;
    String hint =
        meant != null
            ? "; did you mean \"" + meant + "\"?"
            : elsewhere == null ? "" : "; it belongs in " + elsewhere;
    add(Code.UNKNOWN_FIELD, field.key(), kind + " has no field \"" + at() + "\"" + hint);
  }

  /** Whether so many objects have a field of this name that it says nothing of where it belongs. */
  private boolean isCommon(String name) {
    return path.size() > 1
        && switch (name) {
          case "key", "kind", "name", "namespace", "path", "port", "type", "value" -> true;
          default -> false;
        };
  }

  /** Where a field of this name belongs: around this object, or in one that it holds. */
  private @Nullable String elsewhere(String name, ObjectSchema schema) {
    for (int i = around.size() - 2; i >= 0; i--) {
      if (around.get(i).fields().containsKey(name)) {
        int depth = depths.get(i);
        return depth == 0 ? "the object itself" : "\"" + join(depth) + "\"";
      }
    }
    String inner = inner(name, schema, "", MAX_LEVELS);
    if (inner == null) {
      return null;
    }
    String before = join(path.size() - 1);
    return "\"" + (before.isEmpty() ? inner : before + "." + inner) + "\"";
  }

  private @Nullable String inner(String name, ObjectSchema schema, String way, int levels) {
    if (levels == 0) {
      return null;
    }
    TreeMap<String, ObjectSchema> objects = new TreeMap<>();
    for (Map.Entry<String, FieldSchema> field : schema.fields().entrySet()) {
      ObjectSchema inner = schema(field.getValue().type());
      if (inner != null) {
        objects.put(field.getKey(), inner);
      }
    }
    for (Map.Entry<String, ObjectSchema> inner : objects.entrySet()) {
      if (inner.getValue().fields().containsKey(name)) {
        return way + inner.getKey();
      }
    }
    for (Map.Entry<String, ObjectSchema> inner : objects.entrySet()) {
      String found = inner(name, inner.getValue(), way + inner.getKey() + ".", levels - 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A field that only some releases have, from one on or up to one. */
  private void release(
      Mapping.Field field, Code code, String release, String before, String after) {
    String message = kind + " has the field \"" + at() + "\"" + before + release + after;
    faults.add(new ObjectFault(code, message, field.key(), release));
  }

  /** A version of the kind that only some releases serve. */
  private void newer(String apiVersion, String release, Span span) {
    String message =
        "API version \"" + apiVersion + "\" has " + kind + " from Kubernetes " + release + " on";
    faults.add(new ObjectFault(Code.NEWER_FIELD, message, span, release));
  }

  private void value(Value value, FieldSchema field, Span key) {
    if (value instanceof Unknown || isAbsent(value) || field.type().equals("any")) {
      return;
    }
    if (field.isList()) {
      list(value, field);
    } else if (field.isMap()) {
      map(value, field);
    } else {
      ObjectSchema schema = schema(field.type());
      if (schema == null || schema.isEnumeration()) {
        text(value, field, schema);
      } else if (value instanceof Mapping mapping) {
        object(mapping, schema, key);
      } else {
        wrongType(value, "an object");
      }
    }
  }

  private void list(Value value, FieldSchema field) {
    if (!(value instanceof Sequence sequence)) {
      wrongType(value, "a list");
      return;
    }
    FieldSchema element = field.element();
    for (int i = 0; i < sequence.items().size() && faults.size() < MAX_FAULTS; i++) {
      Value item = sequence.items().get(i);
      path.add("[" + i + "]");
      value(item, element, item.span());
      path.remove(path.size() - 1);
    }
  }

  private void map(Value value, FieldSchema map) {
    if (!(value instanceof Mapping mapping)) {
      wrongType(value, "a mapping");
      return;
    }
    String field = path.get(path.size() - 1);
    FieldSchema element = map.element();
    // What a custom resource calls labels may be anything.
    String holder = around.get(around.size() - 1).name();
    boolean hasForm = !own.containsKey(holder);
    boolean ofData = holder.equals("core/v1.ConfigMap") || holder.equals("core/v1.Secret");
    for (Mapping.Field entry : mapping.fields()) {
      if (faults.size() >= MAX_FAULTS || entry.name().startsWith("$")) {
        continue;
      }
      path.add(entry.name());
      String fault = hasForm ? Forms.faultOfEntry(field, entry) : null;
      String key = ofData ? Forms.faultOfDataKey(entry.name()) : null;
      if (key != null) {
        add(Code.WRONG_VALUE, entry.key(), "Key \"" + entry.name() + "\" of " + kind + " " + key);
      }
      if (fault == null) {
        value(entry.value(), element, entry.key());
      } else {
        add(Code.LABEL, Forms.placeOfFault(entry), fault);
      }
      path.remove(path.size() - 1);
    }
  }

  private void text(Value value, FieldSchema field, @Nullable ObjectSchema enumeration) {
    String expected = expected(field.type(), enumeration);
    if (!(value instanceof Scalar scalar)) {
      if (!ToFill.isMark(value)) {
        wrongType(value, expected);
      }
      return;
    }
    String near = enumeration == null ? null : sameLetters(scalar.asText(), enumeration.values());
    if (near == null && ToFill.isLeft(scalar.asText())) {
      return;
    }
    if (!isOfType(scalar, field.type())) {
      wrongType(scalar, expected);
    } else if (enumeration != null) {
      String text = scalar.asText();
      if (!text.isEmpty() && !enumeration.values().contains(text)) {
        String clause =
            near == null
                ? Nearest.clause(text, enumeration.values())
                : "; did you mean \"" + near + "\"?";
        String message = "\"" + at() + "\" of " + kind + " cannot be \"" + text + "\"" + clause;
        add(Code.WRONG_VALUE, scalar.span(), message);
      }
    } else {
      String missed = missed(field.type(), scalar);
      if (missed != null) {
        add(Code.WRONG_VALUE, scalar.span(), takes(missed));
      }
    }
  }

  private static @Nullable String missed(String type, Scalar scalar) {
    // A quoted number is the name of a port, and no such name.
    if (type.equals("port-or-name") && scalar.isString() && Forms.isPort(scalar.asText())) {
      return "a port without quotes, not \"" + scalar.asText() + '"';
    }
    return Forms.missed(type, scalar.asText());
  }

  /** The value of the same letters: NO_SCHEDULE of another API is NoSchedule, and no mark. */
  private static @Nullable String sameLetters(String text, List<String> values) {
    String letters = text.replace("_", "").replace("-", "");
    for (String value : values) {
      if (!value.isEmpty() && value.equalsIgnoreCase(letters)) {
        return value;
      }
    }
    return null;
  }

  private static String expected(String type, @Nullable ObjectSchema enumeration) {
    return switch (enumeration == null ? type : "string") {
      case "boolean" -> "true or false";
      case "integer", "port" -> "a whole number";
      case "number" -> "a number";
      case "quantity" -> "a quantity";
      case "int-or-string", "port-or-name" -> "a whole number or a string";
      default -> "a string";
    };
  }

  private static boolean isOfType(Scalar scalar, String type) {
    return switch (type) {
      case "boolean" -> scalar.type() == Scalar.Type.BOOLEAN;
      case "integer", "port" -> scalar.whole() != null;
      case "number" -> scalar.type() == Scalar.Type.NUMBER;
      case "quantity" -> scalar.type() != Scalar.Type.BOOLEAN;
      case "int-or-string", "port-or-name" -> scalar.isString() || scalar.whole() != null;
      default -> scalar.isString();
    };
  }

  private void wrongType(Value value, String expected) {
    String given = given(value);
    if (given != null) {
      add(Code.WRONG_TYPE, value.span(), takes(expected + ", not " + given));
    }
  }

  /** What stands there, in words; null where it is to be filled in. */
  private static @Nullable String given(Value value) {
    if (value instanceof Scalar scalar) {
      String text = scalar.asText();
      if (ToFill.isMarked(text)) {
        return null;
      }
      return switch (scalar.type()) {
        case NUMBER -> "the number " + scalar.written();
        case BOOLEAN -> "the boolean " + scalar.written();
        default -> "the string \"" + Forms.shown(text) + "\"";
      };
    }
    if (ToFill.isLeftOut(value) || ToFill.isTemplate(value)) {
      return null;
    }
    return value instanceof Sequence ? "a list" : "an object";
  }

  private String takes(String what) {
    return "\"" + at() + "\" of " + kind + " takes " + what;
  }

  private void add(Code code, Span span, String message) {
    faults.add(new ObjectFault(code, message, span, null));
  }

  private String at() {
    return join(path.size());
  }

  private String join(int length) {
    return ObjectFault.way(path.subList(0, length));
  }
}
