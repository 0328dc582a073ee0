package dev.hullcheck.rule;

/**
 * A container image as it is named: {@code [registry/]name[:tag][@digest]}.
 *
 * @param name registry and repository, without tag and digest
 * @param tag empty where there is none
 * @param digest empty where there is none
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/">Images</a>
 * @see <a href="https://github.com/distribution/reference/blob/main/reference.go">the grammar</a>
 */
record ImageReference(String name, String tag, String digest) {
  private static final String HUB = "docker.io";
  private static final int MAX_TAG = 128;
  private static final int MAX_PATH = 255;

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

  /** Where the registry ends and the repository begins in the name: behind the slash, or 0. */
  private int registryEnd() {
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    boolean host = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    return host ? slash + 1 : 0;
  }

  /** The host; Docker Hub's where none is written. */
  String registry() {
    int end = registryEnd();
    String host = end == 0 ? HUB : name.substring(0, end - 1);
    return host.equals("index.docker.io") ? HUB : host;
  }

  /** The path on the host; of Docker Hub a name alone is one of {@code library}. */
  String repository() {
    String path = name.substring(registryEnd());
    return registry().equals(HUB) && path.indexOf('/') < 0 ? "library/" + path : path;
  }

  /**
   * Whether the name can be that of an image. What cannot, as {@code $REGISTRY/web}, {@code
   * IMAGE_NAME} or {@code /web} of a template that got no values, is to be filled in, and so is a
   * host in capitals, which could be one.
   */
  boolean isNamed() {
    int from = registryEnd();
    return (from == 0 || isHost(name.substring(0, from - 1)))
        && name.length() - from <= MAX_PATH
        && isPath(name.substring(from))
        && !(tag.isEmpty() && isDigestAlone());
  }

  /**
   * Whether the tag is known: it can be one, or there is none, and where it would stand is the end
   * of a name, whatever is to be filled in before.
   *
   * @param text the whole reference
   */
  boolean isTagged(String text) {
    boolean missing = name.isEmpty() || name.charAt(0) == '/' || name.contains("//");
    if (missing || name.indexOf(' ') >= 0) {
      return false;
    }
    boolean end = isPath(name.substring(name.lastIndexOf('/') + 1)) && !text.endsWith(":");
    return tag.isEmpty() ? end : isTag(tag);
  }

  private boolean isDigestAlone() {
    if (name.length() != 64) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isDigit(c) && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTag(String tag) {
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      boolean word = isSmall(c) || isDigit(c) || c == '_' || c >= 'A' && c <= 'Z';
      if (!word && (i == 0 || c != '.' && c != '-')) {
        return false;
      }
    }
    return tag.length() <= MAX_TAG;
  }

  /** Parts between slashes, of letters and digits with one separator between them. */
  private static boolean isPath(String path) {
    boolean begun = false;
    int separator = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i == path.length() ? '/' : path.charAt(i);
      if (isSmall(c) || isDigit(c)) {
        if (i > separator && !(begun && isSeparator(path, separator, i))) {
          return false;
        }
        begun = true;
        separator = i + 1;
      } else if (c == '/') {
        if (!begun || i > separator) {
          return false;
        }
        begun = false;
        separator = i + 1;
      }
    }
    return true;
  }

  /** A point, one or two underscores, or any number of hyphens. */
  private static boolean isSeparator(String path, int from, int to) {
    char c = path.charAt(from);
    for (int i = from + 1; i < to; i++) {
      if (path.charAt(i) != c) {
        return false;
      }
    }
    int length = to - from;
    return c == '-' || c == '_' && length <= 2 || c == '.' && length == 1;
  }

  /** A domain or an address, and its port. */
  private static boolean isHost(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    end = end < 0 ? host.length() : end;
    for (int i = end + 1; i < host.length(); i++) {
      if (!isDigit(host.charAt(i))) {
        return false;
      }
    }
    boolean port = end == host.length() || host.charAt(end) == ':' && end + 1 < host.length();
    return port && (host.startsWith("[") ? end > 2 : isDomain(host.substring(0, end)));
  }

  private static boolean isDomain(String domain) {
    char before = '.';
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      boolean word = isSmall(c) || isDigit(c);
      if (!word && (c == '.' ? before == '-' || before == '.' : c != '-' || before == '.')) {
        return false;
      }
      before = c;
    }
    return before != '.' && before != '-';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
