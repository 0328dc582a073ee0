package dev.hullcheck.rule;

/**
 * A container image as it is named: {@code [registry/]name[:tag][@digest]}.
 *
 * @param name registry and repository, without tag and digest
 * @param tag empty where there is none
 * @param digest empty where there is none
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/">Images</a>
 */
record ImageReference(String name, String tag, String digest) {
  /** Whether a name, which is lower case, or a tag has none but the characters that it may have. */
  private static boolean isLegal(String part, boolean tag) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || tag && c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
      if (!letter && !other && (tag || c != '/' && c != ':')) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether its text can be that of an image: nothing is missing, as in {@code /web:} of a template
   * that got no values, and what decides has only the characters that it may have.
   */
  boolean isWhole(String text) {
    if (!digest.isEmpty()) {
      return true;
    }
    boolean missing = name.isEmpty() || name.charAt(0) == '/' || text.endsWith(":");
    return !missing && (tag.isEmpty() ? isLegal(name, false) : isLegal(tag, true));
  }

  static ImageReference parse(String text) {
    String rest = text;
    String digest = "";
    int at = rest.indexOf('@');
    if (at >= 0) {
      digest = rest.substring(at + 1);
      rest = rest.substring(0, at);
    }
    // A colon before the last slash is that of the registry's port.
    int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
    return colon < 0
        ? new ImageReference(rest, "", digest)
        : new ImageReference(rest.substring(0, colon), rest.substring(colon + 1), digest);
  }
}
