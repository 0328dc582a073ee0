package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.List;

/**
 * {@code portReference: PORT}: the text names the port as one of a host: {@code HOST:10255},
 * followed by what is no digit, also where the host is not known. Behind a {@code #} that begins a
 * comment of a script it names nothing, nor do {@code tcp:10255} and {@code 80:10255}.
 */
record PortReference(Operand port) implements Matcher {
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
  public Span place(Node node, Scope scope) {
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
