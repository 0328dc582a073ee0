package dev.hullcheck.engine;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;

/** What a host fills into a script, as unknown values. */
final class Fills {
  private Fills() {}

  /**
   * The text with each opaque part as an unknown, which is one value wherever the file writes it
   * alike; what is written with no name, as {@code $@}, is another each time.
   */
  static Text asUnknown(Text text) {
    String chars = text.content();
    if (chars.indexOf(Text.OPAQUE) < 0) {
      return text;
    }
    Text.Builder out = new Text.Builder();
    int done = 0;
    for (int i = chars.indexOf(Text.OPAQUE); i >= 0; i = chars.indexOf(Text.OPAQUE, i + 1)) {
      Opaque opaque = text.opaqueAt(i);
      if (opaque != null && !(opaque instanceof Unknown)) {
        Span span = text.span(i, i + 1);
        String written = opaque.written();
        Symbol symbol =
            isNamed(written) ? Symbol.of(written, span.file().path()) : Symbol.impure(written);
        out.add(text, done, i);
        out.add(Unknown.of(Reason.TEMPLATE, symbol, Unknown.Type.STRING, span), span);
        done = i + 1;
      }
    }
    return out.add(text, done, chars.length()).build(text.whole());
  }

  /** Whether a name is all that stands between the marks: {@code $(NAME)}, <code>{name}</code>. */
  private static boolean isNamed(String written) {
    int i = 0;
    while (i < written.length() && "${(".indexOf(written.charAt(i)) >= 0) {
      i++;
    }
    int from = i;
    while (i < written.length()
        && (Character.isLetterOrDigit(written.charAt(i))
            || "_-.".indexOf(written.charAt(i)) >= 0)) {
      i++;
    }
    return i > from && written.length() - i <= 1;
  }
}
