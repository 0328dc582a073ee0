package dev.hullcheck.normalize;

import dev.hullcheck.kind.HostSpec;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/** Replaces in a text what the host's tool does before anything else reads it. */
final class HostFills {
  /** How long what is filled in may be written. */
  private static final int MAX_LENGTH = 400;

  /** How many characters the values of one text may bring into it. */
  private static final int MAX_FILLED = 100_000;

  private final HostSpec host;
  private final @Nullable HostScope scope;
  private int brought;

  /** Where the end mark of each fill comes next, as far as it was looked for. */
  private int[] ends = new int[0];

  /**
   * The fills of a host.
   *
   * @param scope what knows values; null where nothing does
   */
  HostFills(HostSpec host, @Nullable HostScope scope) {
    this.host = host;
    this.scope = scope;
  }

  /**
   * The text as it is after the tool: what is known of the values stands there at the place of the
   * mark, all else is opaque.
   */
  Text in(Text text) {
    String chars = text.content();
    Text.Builder out = null;
    ends = new int[host.fills().size()];
    int done = 0;
    int i = 0;
    while (i < chars.length()) {
      HostSpec.Fill fill = null;
      int end = -1;
      for (int n = 0; n < ends.length && end < 0; n++) {
        fill = host.fills().get(n);
        end = chars.startsWith(fill.from(), i) ? end(n, fill, chars, i) : -1;
      }
      if (fill == null || end < 0) {
        i++;
        continue;
      }
      if (out == null) {
        out = new Text.Builder();
      }
      out.add(text, done, i);
      replace(fill, text, i, end, out);
      i = end;
      done = end;
    }
    return out == null ? text : out.add(text, done, chars.length()).build(text.whole());
  }

  /** Where a fill that begins somewhere ends; -1 where it is none after all. */
  private int end(int n, HostSpec.Fill fill, String chars, int at) {
    int from = at + fill.from().length();
    if (!fill.stands().isEmpty()) {
      return from;
    }
    if (fill.to().isEmpty()) {
      int end = from;
      while (end < chars.length() && isOfVariable(chars.charAt(end), end == from)) {
        end++;
      }
      return end == from ? -1 : end;
    }
    if (ends[n] < from) {
      int next = chars.indexOf(fill.to(), from);
      ends[n] = next < 0 ? Integer.MAX_VALUE : next;
    }
    int to = ends[n];
    return to > from && to <= from + MAX_LENGTH && holds(fill.holds(), chars, from, to)
        ? to + fill.to().length()
        : -1;
  }

  private static boolean holds(HostSpec.Holds holds, String chars, int from, int to) {
    if (holds == HostSpec.Holds.ANY) {
      return true;
    }
    String inner = chars.substring(from, to).trim();
    boolean dotted = false;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      boolean index = holds == HostSpec.Holds.DOTTED && "[]'\"*".indexOf(c) >= 0;
      if (!isOfVariable(c, false) && c != '.' && c != '-' && !index) {
        return false;
      }
      dotted |= i > 0 && (c == '.' || c == '[');
    }
    return !inner.isEmpty() && (holds == HostSpec.Holds.NAME || dotted);
  }

  private static boolean isOfVariable(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (!first && c >= '0' && c <= '9');
  }

  private void replace(HostSpec.Fill fill, Text text, int from, int to, Text.Builder out) {
    Span span = text.span(from, to);
    if (!fill.stands().isEmpty()) {
      out.add(fill.stands(), span);
      return;
    }
    String written = text.content().substring(from, to);
    Value value = known(fill, written);
    if (value instanceof Scalar scalar && brought + scalar.asText().length() <= MAX_FILLED) {
      brought += scalar.asText().length();
      out.add(scalar.asText(), span);
      return;
    }
    Symbol symbol = Symbol.of(written, span.file().path());
    out.add(Unknown.of(Reason.TEMPLATE, symbol, Unknown.Type.STRING, span), span);
  }

  private @Nullable Value known(HostSpec.Fill fill, String written) {
    String of = fill.of();
    if (of == null || scope == null) {
      return null;
    }
    int end = written.length() - fill.to().length();
    String name = written.substring(fill.from().length(), end).trim();
    Value value = name.startsWith(of) ? scope.filled(name.substring(of.length())) : null;
    // What holds a placeholder is for whoever calls the tool to give.
    return value instanceof Scalar scalar && hasPlaceholder(scalar.asText()) ? null : value;
  }

  /** Whether words in capitals are joined in a text, as in {@code PROJECT_ID-data}. */
  private static boolean hasPlaceholder(String value) {
    for (int at = value.indexOf('_'); at >= 0; at = value.indexOf('_', at + 1)) {
      if (at > 0 && isCapital(value, at - 1) && isCapital(value, at + 1)) {
        return true;
      }
    }
    return value.indexOf('<') >= 0;
  }

  private static boolean isCapital(String value, int at) {
    return at < value.length() && value.charAt(at) >= 'A' && value.charAt(at) <= 'Z';
  }
}
