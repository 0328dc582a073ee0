package dev.hullcheck.kubernetes;

/** What Kubernetes takes for a quantity of a resource. */
final class Quantities {
  private Quantities() {}

  /**
   * Whether a text is one: a decimal number, then {@code Ki} to {@code Ei}, one of {@code n u m k M
   * G T P E}, or an exponent.
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
}
