package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registry of named predicates: matchers for semantics that a rule file should not spell out.
 * One entry each, with what it takes.
 */
final class Predicates {
  /** The names of all predicates, sorted. */
  static final List<String> NAMES =
      List.of("image", "namesImage", "portReference", "selects", "tolerates", "toleratesAll");

  private Predicates() {}

  /**
   * The predicate of a name.
   *
   * @return null where there is none of that name
   */
  static @Nullable Matcher read(String name, Operand operand, @Nullable Matcher tag) {
    switch (name) {
      case "image":
        return tag == null ? null : new ImageTag(tag);
      case "namesImage":
        return new NamesImage(operand);
      case "portReference":
        return new PortReference(operand);
      case "selects":
        return new Selects(operand);
      case "tolerates":
        return new Tolerates(operand);
      case "toleratesAll":
        return new ToleratesAll(operand);
      default:
        return null;
    }
  }

  /**
   * {@code image: {tag: MATCHER}}: an image reference without digest whose tag matches; no tag is
   * the empty string.
   */
  private record ImageTag(Matcher tag) implements Matcher {
    @Override
    public String entry() {
      return "image: {tag: " + tag.written() + "}";
    }

    @Override
    public List<Path> paths() {
      return tag.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      if (node.value() instanceof Unknown unknown) {
        return ofUnknown(unknown, node, scope);
      }
      String text = Values.text(node.value());
      if (text == null || text.isEmpty()) {
        return Truth.FALSE;
      }
      ImageReference image = ImageReference.parse(text);
      if (!image.digest().isEmpty()) {
        return Truth.FALSE;
      }
      // What is no name of an image, such as $IMAGE or IMAGE_NAME, is filled in by another tool.
      String part = image.tag().isEmpty() ? image.name() : image.tag();
      return ImageReference.isLegal(part, !image.tag().isEmpty())
          ? tag(image.tag(), node, scope)
          : Truth.UNKNOWN;
    }

    /** Where the known end of the reference holds its whole tag, the tag is known. */
    private Truth ofUnknown(Unknown unknown, Node node, Scope scope) {
      String end = Values.suffix(unknown);
      int colon = end.lastIndexOf(':');
      if (end.indexOf('@') >= 0) {
        return Truth.FALSE;
      }
      boolean whole = colon >= 0 && end.indexOf('/', colon) < 0;
      return whole ? tag(end.substring(colon + 1), node, scope) : Truth.UNKNOWN;
    }

    private Truth tag(String text, Node node, Scope scope) {
      Scalar value = Scalar.string(text, node.span());
      return tag.matches(
          new Node(value, node.span(), node.resource(), node.path(), node.uncertain()), scope);
    }
  }

  /** {@code namesImage: OPERAND}: this text is the operand image's name without tag and digest. */
  private record NamesImage(Operand image) implements Matcher {
    @Override
    public String entry() {
      return "namesImage: " + image.written();
    }

    @Override
    public List<Path> paths() {
      return image.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      String name = Values.text(node.value());
      Operand.Resolved images = image.resolve(scope, node);
      Truth truth = images.open() || name == null ? Truth.UNKNOWN : Truth.FALSE;
      for (Value value : images.values()) {
        String text = Values.text(value);
        truth =
            truth.or(
                name == null || text == null
                    ? Truth.UNKNOWN
                    : Truth.of(ImageReference.parse(text).name().equals(name)));
      }
      return truth;
    }
  }

  /**
   * {@code portReference: PORT}: the text names the port as one of a host: {@code HOST:10255},
   * followed by what is no digit, also where the host is not known. Behind a {@code #} that begins
   * a comment of a script it names nothing, nor do {@code tcp:10255} and {@code 80:10255}.
   */
  private record PortReference(Operand port) implements Matcher {
    @Override
    public String entry() {
      return "portReference: " + port.written();
    }

    @Override
    public List<Path> paths() {
      return port.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      Value value = node.value();
      String content = Values.text(value);
      if (value instanceof Unknown unknown) {
        Text text = unknown.text();
        content = text == null ? null : text.content();
      }
      if (content == null) {
        return value instanceof Unknown ? Truth.UNKNOWN : Truth.FALSE;
      }
      Truth truth = Truth.FALSE;
      for (Value wanted : port.resolve(scope, node).values()) {
        truth = truth.or(Truth.of(indexOf(content, ":" + Values.text(wanted)) >= 0));
      }
      return truth.isFalse() && value instanceof Unknown ? Truth.UNKNOWN : truth;
    }

    @Override
    public Span place(Node node) {
      Text text =
          node.value() instanceof Scalar scalar
              ? scalar.text()
              : node.value() instanceof Unknown unknown ? unknown.text() : null;
      Object wanted = port.constant();
      if (text == null || wanted == null) {
        return node.span();
      }
      String part = ":" + wanted;
      int at = indexOf(text.content(), part);
      Span span = at < 0 ? node.span() : text.span(at + 1, at + part.length());
      return span.file() == node.span().file()
              && span.start() >= node.span().start()
              && span.end() <= node.span().end()
          ? span
          : node.span();
    }

    private static int indexOf(String text, String port) {
      for (int at = text.indexOf(port); at >= 0; at = text.indexOf(port, at + 1)) {
        int end = at + port.length();
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (ends && isHostBefore(text, at) && !isComment(text, at)) {
          return at;
        }
      }
      return -1;
    }

    private static boolean isHostBefore(String text, int colon) {
      int from = colon;
      boolean number = true;
      while (from > 0 && isNameOfHost(text.charAt(from - 1))) {
        from--;
        char c = text.charAt(from);
        number &= c >= '0' && c <= '9';
      }
      if (from == colon) {
        return colon > 0 && isHostEnd(text.charAt(colon - 1));
      }
      boolean partial = from > 0 && isHostEnd(text.charAt(from - 1));
      return partial || !number && !isProtocol(text.substring(from, colon));
    }

    private static boolean isNameOfHost(char c) {
      return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isProtocol(String word) {
      return word.equals("tcp") || word.equals("udp") || word.equals("sctp");
    }

    /** Whether a {@code #} at the line's start or behind a blank comes first on the line. */
    private static boolean isComment(String text, int at) {
      for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
        boolean begins = i == 0 || text.charAt(i - 1) <= ' ';
        if (text.charAt(i) == '#' && begins) {
          return true;
        }
      }
      return false;
    }

    private static boolean isHostEnd(char c) {
      return Character.isLetterOrDigit(c) || c == Text.OPAQUE || ")]}>_\"'".indexOf(c) >= 0;
    }
  }

  /** {@code selects: $POOL}: this Pod's node selector and required node affinity admit the pool. */
  private record Selects(Operand pool) implements Matcher {
    @Override
    public String entry() {
      return "selects: " + pool.written();
    }

    @Override
    public List<Path> paths() {
      return pool.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      Truth truth = Truth.FALSE;
      for (Value value : pool.resolve(scope, node).values()) {
        boolean known = node.value() instanceof Mapping && value instanceof Mapping;
        truth =
            truth.or(
                known ? Taints.selects((Mapping) node.value(), (Mapping) value) : Truth.UNKNOWN);
      }
      return truth;
    }
  }

  /** {@code tolerates: $TAINT}: this toleration tolerates the taint. */
  private record Tolerates(Operand taint) implements Matcher {
    @Override
    public String entry() {
      return "tolerates: " + taint.written();
    }

    @Override
    public List<Path> paths() {
      return taint.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      Operand.Resolved taints = taint.resolve(scope, node);
      Truth truth = taints.open() ? Truth.UNKNOWN : Truth.FALSE;
      for (Value value : taints.values()) {
        truth = truth.or(Taints.tolerates(node.value(), value));
      }
      return truth;
    }
  }

  /**
   * {@code toleratesAll: $POOL}: this Pod tolerates every taint of the pool that keeps Pods away.
   */
  private record ToleratesAll(Operand pool) implements Matcher {
    @Override
    public String entry() {
      return "toleratesAll: " + pool.written();
    }

    @Override
    public List<Path> paths() {
      return pool.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      if (!(node.value() instanceof Mapping pod)) {
        return Truth.UNKNOWN;
      }
      Truth truth = Truth.FALSE;
      for (Value value : pool.resolve(scope, node).values()) {
        truth = truth.or(value instanceof Mapping fields ? all(pod, fields) : Truth.UNKNOWN);
      }
      return truth;
    }

    private static Truth all(Mapping pod, Mapping pool) {
      Value taints = pool.get("taints");
      if (taints == null) {
        return pool.isOpen() ? Truth.UNKNOWN : Truth.TRUE;
      }
      Value tolerations = pod.get("tolerations");
      Value known =
          tolerations == null ? Sequence.of(List.of(), pod.isOpen(), pod.span()) : tolerations;
      return Taints.toleratesAll(known, taints);
    }
  }
}
