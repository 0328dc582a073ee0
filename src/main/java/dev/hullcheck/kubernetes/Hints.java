package dev.hullcheck.kubernetes;

import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.kind.ObjectSchema.FieldSchema;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a fault of an object is told with: what is there, what belongs there, and what was meant.
 */
final class Hints {
  /** So deep a field is looked for that stands at the wrong level. */
  private static final int MAX_LEVELS = 3;

  /** So many names are listed of those that there are. */
  private static final int MAX_LISTED = 6;

  private Hints() {}

  /** Whether so many objects have a field of this name that it says nothing of where it belongs. */
  private static boolean isCommon(String name) {
    return switch (name) {
      case "key", "kind", "name", "namespace", "path", "port", "type", "value" -> true;
      default -> false;
    };
  }

  /** What is told of an unknown field, as the end of a clause; empty where nobody can tell. */
  static String hint(@Nullable String meant, @Nullable String holder) {
    if (meant != null) {
      return "; did you mean \"" + meant + "\"?";
    }
    if (holder == null) {
      return "";
    }
    return "; it belongs in " + (holder.isEmpty() ? "the object itself" : "\"" + holder + "\"");
  }

  /**
   * The way to where a field of this name belongs: around this object, or in one that it holds;
   * empty for the object itself, null where nobody can tell.
   */
  static @Nullable String holder(String name, ObjectSchema schema, ObjectCheck check) {
    if (isCommon(name) && check.depth() > 1) {
      return null;
    }
    for (int i = check.around().size() - 2; i >= 0; i--) {
      if (check.around().get(i).fields().containsKey(name)) {
        return check.wayTo(i);
      }
    }
    String inner = inner(name, schema, check, "", MAX_LEVELS);
    String before = check.join(check.depth() - 1);
    return inner == null || before.isEmpty() ? inner : before + "." + inner;
  }

  /** The first name of a way behind another one; null where it does not begin with that. */
  static @Nullable String first(String way, String before) {
    int start = before.isEmpty() ? 0 : before.length() + 1;
    if (way.length() <= start || !way.startsWith(before)) {
      return null;
    }
    int end = way.indexOf('.', start);
    return way.substring(start, end < 0 ? way.length() : end);
  }

  private static @Nullable String inner(
      String name, ObjectSchema schema, ObjectCheck check, String way, int levels) {
    if (levels == 0) {
      return null;
    }
    TreeMap<String, ObjectSchema> objects = new TreeMap<>();
    for (Map.Entry<String, FieldSchema> field : schema.fields().entrySet()) {
      ObjectSchema inner = check.schema(field.getValue().type());
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
      String found = inner(name, inner.getValue(), check, way + inner.getKey() + ".", levels - 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The value of the same letters: NO_SCHEDULE of another API is NoSchedule, and no mark. */
  static @Nullable String sameLetters(String text, List<String> values) {
    String letters = text.replace("_", "").replace("-", "");
    for (String value : values) {
      if (!value.isEmpty() && value.equalsIgnoreCase(letters)) {
        return value;
      }
    }
    return null;
  }

  /** What is meant by a value that there is not, or which there are. */
  static String known(String text, List<String> values) {
    return values.size() == 1 ? ", only \"" + values.get(0) + '"' : Nearest.clause(text, values);
  }

  /** Names as a list of which one is to be taken; some of them where there are many. */
  static String oneOf(List<String> names) {
    StringBuilder all = new StringBuilder();
    int listed = Math.min(names.size(), MAX_LISTED);
    for (int i = 0; i < listed; i++) {
      boolean isLast = i == listed - 1 && listed == names.size();
      all.append(i == 0 ? "" : isLast ? " or " : ", ");
      all.append('"').append(names.get(i)).append('"');
    }
    return listed == names.size() ? all.toString() : all.append(" or another source").toString();
  }

  /** What a type takes, in words. */
  static String expected(String type, @Nullable ObjectSchema enumeration) {
    return switch (enumeration == null ? type : "string") {
      case "boolean" -> "true or false";
      case "integer", "port", "port-or-none", "count", "positive", "weight", "mode" ->
          "a whole number";
      case "number" -> "a number";
      case "quantity" -> "a quantity";
      case "int-or-string", "port-or-name", "count-or-percent" -> "a whole number or a string";
      default -> "a string";
    };
  }

  /** What stands there, in words; null where it is to be filled in. */
  static @Nullable String given(Value value) {
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
}
