package dev.hullcheck.kubernetes;

import dev.hullcheck.value.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Forms that few objects have values of: addresses, paths, fields of a Pod.
 *
 * @see <a
 *     href="https://github.com/kubernetes/kubernetes/blob/v1.36.0/pkg/apis/core/validation/validation.go">Validation
 *     of the core API</a>
 */
final class OtherForms {
  private static final int MAX_OCTET = 255;
  private static final int MAX_GROUPS = 8;

  private OtherForms() {}

  /** What a text of a type should be and is not; null where it is. */
  static @Nullable String asked(String type, String text) {
    return switch (type) {
      case "ip" -> isIp(text) ? null : "an IP address";
      case "ip-or-none" -> text.equals("None") || isIp(text) ? null : "an IP address or None";
      case "time" -> isTime(text) ? null : "a time such as 2030-01-31T12:00:00Z";
      case "cidr" -> isCidr(text.strip()) ? null : "a range of addresses such as 10.0.0.0/8";
      case "absolute-path" -> text.startsWith("/") ? null : "a path that begins with \"/\"";
      case "inner-path" ->
          text.startsWith("/") || goesUp(text) ? "a path inside the volume, without \"..\"" : null;
      case "path" -> goesUp(text) ? "a path without \"..\"" : null;
      case "pod-field" -> isPodField(text) ? null : "a field such as metadata.name or status.podIP";
      default -> null;
    };
  }

  /**
   * What a number, or the length of a text, should be and is not by its bounds; null where it is
   * within them.
   *
   * @param bounds {@code 1..10}, without one of the two where there is none
   */
  static @Nullable String outside(String bounds, Scalar scalar) {
    int dots = bounds.indexOf("..");
    String least = bounds.substring(0, dots);
    String most = bounds.substring(dots + 2);
    String text = scalar.asText();
    String measured =
        scalar.isString() ? Integer.toString(text.codePointCount(0, text.length())) : text;
    // What doubles take for the same is taken to be within.
    double size = Double.parseDouble(measured);
    if ((least.isEmpty() || size >= Double.parseDouble(least))
        && (most.isEmpty() || size <= Double.parseDouble(most))) {
      return null;
    }
    String range =
        least.isEmpty()
            ? "at most " + most
            : most.isEmpty() ? "at least " + least : least + " to " + most;
    if (!scalar.isString()) {
      return "a number of " + range + ", not " + measured;
    }
    String unit = range.endsWith(" 1") ? " character" : " characters";
    return range + unit + ", not " + measured;
  }

  /** RFC 3339, with a fraction of a second or none; the days of months are not counted. */
  private static boolean isTime(String text) {
    String digits = "dddd-dd-ddTdd:dd:dd";
    if (text.length() <= digits.length() || !has(text, 0, digits)) {
      return false;
    }
    int at = digits.length();
    if (text.charAt(at) == '.') {
      at++;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
    }
    return text.startsWith("Z", at) && text.length() == at + 1
        || (text.startsWith("+", at) || text.startsWith("-", at))
            && text.length() == at + "+dd:dd".length()
            && has(text, at + 1, "dd:dd");
  }

  /** Whether a text has a digit for each "d" of a form, and what else the form has. */
  private static boolean has(String text, int start, String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(start + i);
      if (form.charAt(i) == 'd' ? c < '0' || c > '9' : c != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean goesUp(String path) {
    return path.equals("..")
        || path.startsWith("../")
        || path.endsWith("/..")
        || path.contains("/../");
  }

  /** What a Pod's containers and volumes can be told of it; some of it in other spellings. */
  private static boolean isPodField(String text) {
    return switch (text) {
      case "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.host",
          "spec.nodeName",
          "spec.restartPolicy",
          "spec.schedulerName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.nominatedNodeName",
          "status.phase",
          "status.podIP",
          "status.podIPs" ->
          true;
      default ->
          (text.startsWith("metadata.annotations['") || text.startsWith("metadata.labels['"))
              && text.endsWith("']");
    };
  }

  private static boolean isCidr(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String address = text.substring(0, slash);
    int bits = number(text, slash + 1, text.length());
    return isIp(address) && bits >= 0 && bits <= (address.indexOf(':') < 0 ? 32 : 128);
  }

  private static boolean isIp(String text) {
    return text.indexOf(':') < 0 ? isIp4(text) : isIp6(text);
  }

  private static boolean isIp4(String text) {
    int octets = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        int octet = number(text, start, i);
        if (octet < 0 || octet > MAX_OCTET) {
          return false;
        }
        octets++;
        start = i + 1;
      }
    }
    return octets == 4;
  }

  /** A number of at most three digits; less than 0 where there is none. */
  private static int number(String text, int start, int end) {
    int number = end > start && end - start <= 3 ? 0 : -1;
    for (int i = start; i < end && number >= 0; i++) {
      char c = text.charAt(i);
      number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
    }
    return number;
  }

  /** Eight groups of at most four hexadecimal digits; "::" once for several that are 0. */
  private static boolean isIp6(String text) {
    int groups = 0;
    int start = 0;
    boolean shortened = text.contains("::");
    if (shortened && text.indexOf("::", text.indexOf("::") + 1) >= 0) {
      return false;
    }
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != ':') {
        continue;
      }
      if (i == text.length() && text.indexOf('.', start) >= 0) {
        return isIp4(text.substring(start)) && groups + 2 <= MAX_GROUPS;
      }
      if (i > start) {
        if (!isHex(text, start, i)) {
          return false;
        }
        groups++;
      }
      start = i + 1;
    }
    return shortened ? groups < MAX_GROUPS : groups == MAX_GROUPS;
  }

  private static boolean isHex(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return end - start <= 4;
  }
}
