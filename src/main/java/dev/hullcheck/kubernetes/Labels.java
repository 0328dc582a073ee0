package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * The form of labels, of selectors of them, and of annotations.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set">Syntax
 *     and character set</a>
 */
enum Labels {
  LABEL("Label"),
  ANNOTATION("Annotation");

  private static final int MAX_NAME = 63;
  private static final int MAX_PREFIX = 253;

  private final String noun;

  Labels(String noun) {
    this.noun = noun;
  }

  /** What a mapping of this name holds, or null where it holds neither. */
  static @Nullable Labels of(String field) {
    return switch (field) {
      case "labels", "matchLabels", "nodeSelector" -> LABEL;
      case "annotations" -> ANNOTATION;
      default -> null;
    };
  }

  /**
   * What is wrong with an entry, as one clause; null where nothing is, or it is to be filled in.
   */
  @Nullable String faultOf(Mapping.Field entry) {
    String key = keyFault(entry.name());
    if (key != null) {
      return noun + " \"" + entry.name() + "\" " + key;
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
      return noun
          + " \""
          + entry.name()
          + "\" takes a string, not the "
          + type
          + " "
          + scalar.written();
    }
    String value = this == ANNOTATION ? null : valueFault(text);
    return value == null ? null : noun + " \"" + entry.name() + "\" " + value;
  }

  /** Where a fault of an entry stands. */
  Span placeOf(Mapping.Field entry) {
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
}
