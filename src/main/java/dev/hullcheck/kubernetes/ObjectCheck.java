package dev.hullcheck.kubernetes;

import dev.hullcheck.kind.Catalog;
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
import java.util.TreeSet;
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
  private final List<ObjectFault> faults = new ArrayList<>();

  /** The names on the way to the value that is looked at. */
  private final List<String> path = new ArrayList<>();

  /** The schemas of the objects on that way, the outermost first. */
  private final List<ObjectSchema> around = new ArrayList<>();

  /** How many names lead to each of them. */
  private final List<Integer> depths = new ArrayList<>();

  private ObjectCheck(Catalog catalog, String kind) {
    this.catalog = catalog;
    this.kind = kind;
  }

  /** What is wrong with an object, in its order; nothing where its kind is not Kubernetes' own. */
  public static List<ObjectFault> of(KubernetesObject object, Catalog catalog) {
    ObjectSchema schema = catalog.schemaOf(object.apiVersion(), object.kind());
    // What SOPS has encrypted is no longer what it was.
    if (schema == null || object.body().get("sops") != null) {
      return List.of();
    }
    ObjectCheck check = new ObjectCheck(catalog, object.kind());
    check.object(object.body(), schema, object.head());
    return check.faults;
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
      if (field.getValue().required() && isAbsent(mapping.get(field.getKey()))) {
        path.add(field.getKey());
        add(Code.MISSING_FIELD, head, "\"" + at() + "\" of " + kind + " is missing");
        path.remove(path.size() - 1);
      }
    }
  }

  private static boolean isAbsent(@Nullable Value value) {
    return value == null || value instanceof Scalar scalar && scalar.isNull();
  }

  private void unknown(Mapping.Field field, ObjectSchema schema) {
    if (ToFill.isLeft(field.name()) || Unsettled.isOne(field.value())) {
      return;
    }
    String name = field.name();
    String meant = meant(name, schema);
    String elsewhere = meant == null && !isCommon(name) ? elsewhere(name, schema) : null;
    String hint =
        meant != null
            ? "; did you mean \"" + meant + "\"?"
            : elsewhere == null ? "" : "; it belongs in " + elsewhere;
    add(Code.UNKNOWN_FIELD, field.key(), kind + " has no field \"" + at() + "\"" + hint);
  }

  /** The field of an object that a name is a slip of, or a part: secretName, for name. */
  private static @Nullable String meant(String name, ObjectSchema schema) {
    TreeSet<String> names = new TreeSet<>(schema.fields().keySet());
    String near = Nearest.of(name, names);
    if (near != null || name.length() < 3) {
      return near;
    }
    String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    String longer = null;
    for (String other : names) {
      if (other.endsWith(tail) || other.startsWith(name)) {
        if (longer != null) {
          return null;
        }
        longer = other;
      }
    }
    return longer;
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
      ObjectSchema inner = catalog.schema(field.getValue().type());
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

  private void value(Value value, FieldSchema field, Span key) {
    if (value instanceof Unknown || isAbsent(value) || field.type().equals("any")) {
      return;
    }
    if (field.isList()) {
      list(value, field);
    } else if (field.isMap()) {
      map(value, field);
    } else {
      ObjectSchema schema = catalog.schema(field.type());
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

  private void map(Value value, FieldSchema field) {
    if (!(value instanceof Mapping mapping)) {
      wrongType(value, "a mapping");
      return;
    }
    Labels labels = Labels.of(path.get(path.size() - 1));
    FieldSchema element = field.element();
    for (Mapping.Field entry : mapping.fields()) {
      if (faults.size() >= MAX_FAULTS || entry.name().startsWith("$")) {
        continue;
      }
      path.add(entry.name());
      String fault = labels == null ? null : labels.faultOf(entry);
      if (labels == null || fault == null) {
        value(entry.value(), element, entry.key());
      } else {
        add(Code.LABEL, labels.placeOf(entry), fault);
      }
      path.remove(path.size() - 1);
    }
  }

  private void text(Value value, FieldSchema field, @Nullable ObjectSchema enumeration) {
    String expected = expected(field.type(), enumeration);
    if (!(value instanceof Scalar scalar)) {
      if (!isMark(value)) {
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
        add(Code.WRONG_VALUE, scalar.span(), takes("no value \"" + text + "\"") + clause);
      }
    } else if (field.type().equals("quantity") && !isQuantity(scalar.asText())) {
      String said = "a quantity such as 500m or 512Mi, not \"" + scalar.asText() + "\"";
      add(Code.WRONG_VALUE, scalar.span(), takes(said));
    } else if (field.type().equals("base64") && !isBase64(scalar.asText())) {
      add(Code.WRONG_VALUE, scalar.span(), takes("base64, and this is none"));
    }
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
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "quantity" -> "a quantity";
      case "int-or-string" -> "a whole number or a string";
      default -> "a string";
    };
  }

  private static boolean isOfType(Scalar scalar, String type) {
    return switch (type) {
      case "boolean" -> scalar.type() == Scalar.Type.BOOLEAN;
      case "integer" -> scalar.whole() != null;
      case "number" -> scalar.type() == Scalar.Type.NUMBER;
      case "quantity" -> scalar.type() != Scalar.Type.BOOLEAN;
      case "int-or-string" -> scalar.isString() || scalar.whole() != null;
      default -> scalar.isString();
    };
  }

  /**
   * Whether a text is a quantity: a decimal number, then {@code Ki} to {@code Ei}, one of {@code n
   * u m k M G T P E}, or an exponent.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
   */
  private static boolean isQuantity(String text) {
    int at = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int digits = 0;
    boolean point = false;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.' && !point)) {
      point |= text.charAt(at) == '.';
      digits += isDigit(text.charAt(at)) ? 1 : 0;
      at++;
    }
    return digits > 0 && isSuffix(text.substring(at));
  }

  private static boolean isSuffix(String suffix) {
    if (suffix.length() <= 1) {
      return suffix.isEmpty() || "numkMGTPE".indexOf(suffix.charAt(0)) >= 0;
    }
    if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
      return "KMGTPE".indexOf(suffix.charAt(0)) >= 0;
    }
    if (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E') {
      return false;
    }
    int from = "+-".indexOf(suffix.charAt(1)) >= 0 ? 2 : 1;
    for (int i = from; i < suffix.length(); i++) {
      if (!isDigit(suffix.charAt(i))) {
        return false;
      }
    }
    return from < suffix.length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** As Go reads it: in groups of four, padded, line ends between them. */
  private static boolean isBase64(String text) {
    int length = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        continue;
      }
      boolean isDigit =
          c >= 'A' && c <= 'Z'
              || c >= 'a' && c <= 'z'
              || c >= '0' && c <= '9'
              || c == '+'
              || c == '/';
      if (c == '=') {
        padding++;
      } else if (!isDigit || padding > 0) {
        return false;
      }
      length++;
    }
    return length % 4 == 0 && padding <= 2;
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
        default ->
            "the string \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
      };
    }
    return value instanceof Sequence ? "a list" : isTemplate(value) ? null : "an object";
  }

  /** What YAML makes of {@code {{ .Values.name }}}, and of {@code {NAME}}. */
  private static boolean isTemplate(Value value) {
    return value instanceof Mapping mapping
        && mapping.size() == 1
        && isAbsent(mapping.fields().get(0).value());
  }

  /** What YAML makes of {@code [PROJECT]}, where a text belongs. */
  private static boolean isMark(Value value) {
    return value instanceof Sequence sequence
        && sequence.items().size() == 1
        && sequence.items().get(0) instanceof Scalar scalar
        && ToFill.isLeft(scalar.asText());
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
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String name = path.get(i);
      boolean separate = i > 0 && !name.startsWith("[");
      joined.append(separate ? "." : "").append(name);
    }
    return joined.toString();
  }
}
