package dev.hullcheck.kubernetes;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;

/** What a person or another tool is to fill in before an object is applied. */
final class ToFill {
  private ToFill() {}

  /**
   * Whether a text where a text, a number or a boolean belongs is not yet what the API server gets,
   * whatever it looks like: it holds the mark of a template, or is a name in capitals as guides
   * write it.
   */
  static boolean isLeft(String text) {
    return isMarked(text) || isCapitals(text);
  }

  /** Whether a text holds the mark of a template. */
  static boolean isMarked(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("${}<>%[]".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return text.startsWith("__") || text.contains("...");
  }

  /** Whether a name holds one in capitals, as in {@code disk-V_ZONE}, that a script replaces. */
  static boolean holdsCapitals(String name) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : '-';
      if (c == '_' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        continue;
      }
      String word = name.substring(start, i);
      if (word.indexOf('_') > 0 && isCapitals(word)) {
        return true;
      }
      start = i + 1;
    }
    return false;
  }

  private static boolean isCapitals(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isInner = c == '-' || c >= '0' && c <= '9';
      if (c != '_' && (c < 'A' || c > 'Z') && (i == 0 || !isInner)) {
        return false;
      }
    }
    return text.length() > 2;
  }

  /** What YAML makes of {@code {{ .Values.name }}}, and of {@code {NAME}}. */
  static boolean isTemplate(Value value) {
    return value instanceof Mapping mapping
        && mapping.size() == 1
        && mapping.fields().get(0).value() instanceof Scalar scalar
        && scalar.isNull();
  }

  /** What YAML makes of {@code [PROJECT]}, where a text belongs. */
  static boolean isMark(Value value) {
    return value instanceof Sequence sequence
        && sequence.items().size() == 1
        && sequence.items().get(0) instanceof Scalar scalar
        && isLeft(scalar.asText());
  }

  /** What YAML makes of {@code [...]} and {@code [..snip..]}, where a document leaves more out. */
  static boolean isLeftOut(Value value) {
    return value instanceof Sequence sequence
        && sequence.items().size() == 1
        && sequence.items().get(0) instanceof Scalar scalar
        && scalar.asText().startsWith("..");
  }

  /**
   * Whether who gives a mapping means another part of the object: kubectl debug gives {@code
   * ephemeralContainers} alone.
   *
   * @param root whether the mapping is the object itself
   */
  static boolean isElsewhere(String missing, Mapping mapping, boolean root) {
    return switch (missing) {
      case "spec" -> root && KubernetesObject.isPart(mapping);
      case "containers" -> !ObjectCheck.isAbsent(mapping.get("ephemeralContainers"));
      default -> false;
    };
  }
}
