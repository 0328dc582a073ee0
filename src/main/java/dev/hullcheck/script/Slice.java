package dev.hullcheck.script;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;

/** Parts of words: what stands behind the {@code =} of a flag, the host of a URL. */
public final class Slice {
  private Slice() {}

  /**
   * The characters of a word, each unknown part as one opaque character; a word of which nothing is
   * known is one such part.
   */
  public static Text text(Value word) {
    if (word instanceof Scalar scalar) {
      return scalar.text();
    }
    if (word instanceof Unknown unknown) {
      Text parts = unknown.text();
      return parts != null
          ? parts
          : new Text.Builder().add(unknown, unknown.span()).build(unknown.span());
    }
    return Text.linear("", word.span());
  }

  /** The part {@code [from, to)} of a word's text as a value, with the names it came through. */
  public static Value of(Value word, Text text, int from, int to) {
    if (from == 0 && to == text.length()) {
      return word;
    }
    Value value = value(text, from, to);
    List<Origin> origins = word.origins();
    for (int i = origins.size() - 1; i >= 0; i--) {
      value = value.via(origins.get(i), value.span());
    }
    return value;
  }

  /** The part {@code [from, to)} of a text as a value. */
  static Value value(Text text, int from, int to) {
    Span span = text.span(from, to);
    if (to == from + 1 && text.opaqueAt(from) instanceof Unknown unknown) {
      return unknown.text() == null
          ? Unknown.of(unknown.reason(), unknown.symbol(), unknown.type(), span)
          : unknown;
    }
    Text part = text.slice(from, to);
    return part.hasOpaque() ? Unknown.string(part, span) : Scalar.string(part, span);
  }

  /** A part of a text that the host of it, or a variable, fills in. */
  static boolean isOpaque(Text text, int at) {
    Opaque opaque = at < text.length() ? text.opaqueAt(at) : null;
    return opaque != null;
  }
}
