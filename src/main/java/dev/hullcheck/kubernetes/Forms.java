package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import org.jspecify.annotations.Nullable;

/** The forms that texts in an object have: labels, annotations, quantities, base64. */
final class Forms {
  private static final int MAX_NAME = 63;
  private static final int MAX_PREFIX = 253;

  private Forms() {}

  /**
   * What is wrong with an entry of a mapping by the form of labels, of selectors of them, or of
   * annotations, as one clause; null where nothing is, where it is to be filled in, or where the
   * mapping holds none of these.
   *
   * @param field the name of the mapping
   * @see <a
   *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set">Syntax
   *     and character set</a>
   */
  static @Nullable String faultOfEntry(String field, Mapping.Field entry) {
    switch (field) {
      case "labels", "matchLabels", "nodeSelector" -> {
        return faultOfEntry("Label", true, entry);
      }
      case "annotations" -> {
        return faultOfEntry("Annotation", false, entry);
      }
      default -> {
        return null;
      }
    }
  }

  private static @Nullable String faultOfEntry(String noun, boolean label, Mapping.Field entry) {
    String before = noun + " \"" + entry.name() + "\" ";
    String key = keyFault(entry.name());
    if (key != null) {
      return before + key;
    }
    if (!(entry.value() instanceof Scalar scalar) || scalar.isNull()) {
      return null;
    }
    String text = scalar.asText();
    if (ToFill.isLeft(text)) {
      return null;
    }
    if (!scalar.isString()) {
      String type = scalar.type() == Scalar.Type.NUMBER ? "number" : "boolean";
      return before + "takes a string, not the " + type + " " + scalar.written();
    }
    String value = label ? valueFault(text) : null;
    return value == null ? null : before + value;
  }

  /** Where the fault of an entry stands. */
  static Span placeOfFault(Mapping.Field entry) {
    return keyFault(entry.name()) == null ? entry.value().span() : entry.key();
  }

  private static @Nullable String keyFault(String key) {
    if (ToFill.isLeft(key)) {
      return null;
    }
    int slash = key.indexOf('/');
    String prefix = slash < 0 ? "" : key.substring(0, slash);
    if (slash >= 0 && (prefix.length() > MAX_PREFIX || !isDomain(prefix))) {
      return "has the prefix \"" + prefix + "\", which is no domain in lower case";
    }
    String name = key.substring(slash + 1);
    if (name.length() > MAX_NAME) {
      return "has a name of " + name.length() + " characters, and " + MAX_NAME + " are the most";
    }
    return isName(name)
        ? null
        : "has a name that is not made of letters, digits, \"-\", \"_\" and \".\"";
  }

  private static @Nullable String valueFault(String value) {
    if (value.length() > MAX_NAME) {
      return "has a value of " + value.length() + " characters, and " + MAX_NAME + " are the most";
    }
    if (value.isEmpty() || isName(value)) {
      return null;
    }
    boolean isEdge =
        !isAlphanumeric(value.charAt(0)) || !isAlphanumeric(value.charAt(value.length() - 1));
    return "has the value \""
        + value
        + (isEdge
            ? "\", which does not begin and end with a letter or a digit"
            : "\", which is not made of letters, digits, \"-\", \"_\" and \".\"");
  }

  /** Letters and digits at both ends; between them also hyphens, underscores and dots. */
  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEnd = i == 0 || i == text.length() - 1;
      if (!isAlphanumeric(c) && (isEnd || c != '-' && c != '_' && c != '.')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Words in lower case that dots part, with hyphens within. */
  private static boolean isDomain(String text) {
    char before = '.';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSign = c == '-' || c == '.';
      boolean isUpper = c >= 'A' && c <= 'Z';
      if (!isSign && (isUpper || !isAlphanumeric(c))) {
        return false;
      }
      if (isSign && (before == '.' || c == '.' && before == '-')) {
        return false;
      }
      before = c;
    }
    return before != '.' && before != '-';
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /**
   * Whether a text is a quantity: a decimal number, then {@code Ki} to {@code Ei}, one of {@code n
   * u m k M G T P E}, or an exponent.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
   */
  static boolean isQuantity(String text) {
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
  static boolean isBase64(String text) {
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
}
