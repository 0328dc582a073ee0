package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * The forms that the API server asks of texts and numbers besides their types: names, ports,
 * labels, quantities.
 */
final class Forms {
  private static final int MAX_NAME = 63;
  private static final int MAX_PREFIX = 253;

  private static final int MAX_PORT_NAME = 15;
  private static final int MAX_PORT = 65535;
  private static final int MAX_SHOWN = 40;
  private static final int MAX_WEIGHT = 100;
  private static final int MAX_MODE = 0777;

  /** The controller adds a hyphen and ten digits to the names of the Jobs. */
  private static final int MAX_CRON_NAME = 52;

  /** Minute, hour, day of the month, month and day of the week. */
  private static final int CRON_FIELDS = 5;

  private Forms() {}

  /**
   * What a value of a type should be and is not, as the end of a clause; null where it is of its
   * form, where the type asks for none, and where nothing is set.
   *
   * @param type as a schema has it
   */
  static @Nullable String missed(String type, String text) {
    if (type.equals("base64")) {
      // What it holds is nobody's to see.
      return isBase64(text) ? null : "base64, and this is none";
    }
    boolean isSet = !text.isEmpty() || type.equals("quantity") || type.equals("text");
    String asked = isSet ? asked(type, text) : null;
    return asked == null ? null : not(asked, text);
  }

  /** The end of a clause that says what is asked, and what stands there instead. */
  static String not(String asked, String text) {
    return asked + ", not \"" + shown(text) + '"';
  }

  /** What a text of a type should be and is not; null where it is. */
  static @Nullable String asked(String type, String text) {
    return switch (type) {
      case "text" -> text.isEmpty() ? "a text" : null;
      case "quantity" -> isQuantity(text) ? null : "a quantity such as 500m or 512Mi";
      case "port" -> isPort(text) ? null : "a port, of 1 to 65535";
      case "port-or-none" -> isPort(text) || text.equals("0") ? null : "a port, of 1 to 65535";
      case "count" -> isNumber(text, 0, Integer.MAX_VALUE) ? null : "a number from 0 to 2147483647";
      case "positive" ->
          isNumber(text, 1, Integer.MAX_VALUE) ? null : "a number from 1 to 2147483647";
      case "weight" -> isNumber(text, 1, MAX_WEIGHT) ? null : "a number from 1 to 100";
      case "mode" -> isNumber(text, 0, MAX_MODE) ? null : "a mode from 0 to 0777, which is 511";
      case "count-or-percent" ->
          isNumber(text, 0, Integer.MAX_VALUE) || isPercent(text)
              ? null
              : "a number without quotes or a percentage";
      case "port-name" ->
          isPortName(text)
              ? null
              : "at most 15 lower-case letters, digits and \"-\", a letter among them";
      case "port-or-name" ->
          isPort(text) || isPortName(text) || text.equals("0") ? null : "a port or the name of one";
      case "dns-label" ->
          isDomain(text) && text.indexOf('.') < 0 && text.length() <= MAX_NAME
                  || ToFill.holdsCapitals(text)
              ? null
              : "at most 63 lower-case letters, digits and \"-\"";
      case "dns-name" ->
          isDomain(text) && text.length() <= MAX_PREFIX || ToFill.holdsCapitals(text)
              ? null
              : "lower-case letters, digits, \"-\" and \".\"";
      case "host" -> isHost(text) ? null : "the name of a host, with a \"*.\" before it or not";
      case "label-key" -> {
        String fault = keyFault(text);
        yield fault == null ? null : "the key of a label";
      }
      case "cron-name" ->
          text.length() > MAX_CRON_NAME ? "at most 52 characters" : asked("dns-name", text);
      case "ip", "cidr", "absolute-path", "inner-path", "path", "pod-field", "time", "ip-or-none" ->
          OtherForms.asked(type, text);
      case "env-name" -> isEnvName(text) ? null : "printable characters but \"=\"";
      case "cron" -> isCron(text) ? null : "minute, hour, day, month and day of the week";
      default -> null;
    };
  }

  /** What a value of a type should be and is not, with what quotes make of it; null as above. */
  static @Nullable String missed(String type, Scalar scalar) {
    // A quoted number is the name of a port, and no such name.
    if (type.equals("port-or-name") && scalar.isString() && isPort(scalar.asText())) {
      return "a port without quotes, not \"" + scalar.asText() + '"';
    }
    // And a quoted number is no percentage.
    if (type.equals("count-or-percent") && scalar.isString() && isPort(scalar.asText())) {
      return "a number without quotes, not \"" + scalar.asText() + '"';
    }
    return missed(type, scalar.asText());
  }

  /** Whether a text, a number or a boolean is of a type, whatever its form. */
  static boolean isOfType(Scalar scalar, String type) {
    return switch (type) {
      case "boolean" -> scalar.type() == Scalar.Type.BOOLEAN;
      case "integer", "port", "port-or-none", "count", "positive", "weight", "mode" ->
          scalar.whole() != null;
      case "number" -> scalar.type() == Scalar.Type.NUMBER;
      case "quantity" -> scalar.type() != Scalar.Type.BOOLEAN;
      case "int-or-string", "port-or-name", "count-or-percent" ->
          scalar.isString() || scalar.whole() != null;
      default -> scalar.isString();
    };
  }

  /** A text as far as it is shown. */
  static String shown(String text) {
    return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
  }

  static boolean isPort(String text) {
    return isNumber(text, 1, MAX_PORT);
  }

  private static boolean isNumber(String text, long from, long to) {
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i)) || number > to) {
        return false;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return !text.isEmpty() && number >= from && number <= to;
  }

  private static boolean isPercent(String text) {
    int end = text.length() - 1;
    return end > 0
        && text.charAt(end) == '%'
        && isNumber(text.substring(0, end), 0, Integer.MAX_VALUE);
  }

  private static boolean isPortName(String text) {
    boolean letter = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEdge = i == 0 || i == text.length() - 1 || text.charAt(i - 1) == '-';
      letter |= c >= 'a' && c <= 'z';
      if (c == '-' ? isEdge : !isDigit(c) && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return letter && text.length() <= MAX_PORT_NAME;
  }

  /** Wildcards stand for one label, and an address is no name. */
  private static boolean isHost(String text) {
    String name = text.startsWith("*.") ? text.substring(2) : text;
    boolean letter = false;
    for (int i = 0; i < name.length(); i++) {
      letter |= !isDigit(name.charAt(i)) && name.charAt(i) != '.';
    }
    return letter && isDomain(name) && text.length() <= MAX_PREFIX;
  }

  private static boolean isEnvName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '=') {
        return false;
      }
    }
    return true;
  }

  /** Five fields, or a word such as {@code @daily}. */
  private static boolean isCron(String text) {
    if (text.startsWith("@") || text.contains("TZ=")) {
      return true;
    }
    int fields = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c) && (i == 0 || isBlank(text.charAt(i - 1)))) {
        fields++;
      }
      if (!isBlank(c) && !isAlphanumeric(c) && "*/,-?".indexOf(c) < 0) {
        return false;
      }
    }
    return fields == CRON_FIELDS;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /**
   * What is wrong with the key of an entry of a ConfigMap or a Secret, as the end of a clause; null
   * where nothing is.
   */
  static @Nullable String faultOfDataKey(String key) {
    if (ToFill.isLeft(key)) {
      return null;
    }
    if (key.equals(".") || key.startsWith("..")) {
      return "is not the name of a file";
    }
    boolean right = key.length() <= MAX_PREFIX;
    for (int i = 0; right && i < key.length(); i++) {
      char c = key.charAt(i);
      right = isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
    }
    return right ? null : "is not made of letters, digits, \"-\", \"_\" and \".\"";
  }

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
   * u m k M G T P E}, or an exponent, with blanks around it or not.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
   */
  private static boolean isQuantity(String written) {
    String text = written.indexOf(' ') < 0 ? written : written.strip();
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
}
