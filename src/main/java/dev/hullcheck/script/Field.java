package dev.hullcheck.script;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One word while its parts are expanded. */
final class Field {
  /** How many names a value keeps that it came through. */
  private static final int MAX_ORIGINS = 16;

  private final Text.Builder text = new Text.Builder();
  private final List<Origin> origins = new ArrayList<>(0);
  private @Nullable Value only;
  private int parts;
  private boolean literal;
  private boolean quoted;
  private boolean opaque;
  private boolean bareUnknown;
  private boolean spread;

  /** Characters that stand in the word. */
  void add(Text chars) {
    if (chars.length() > 0) {
      text.add(chars);
      literal = true;
      opaque |= chars.hasOpaque();
      parts++;
    }
  }

  /** Says that the word is there even if it is empty. */
  void quote() {
    quoted = true;
  }

  /** Characters that a value brings; they are placed where the value is used. */
  void add(String chars, Span usedAt) {
    text.add(chars, usedAt);
    literal = true;
    parts++;
  }

  void add(Value value, @Nullable Origin origin, Span usedAt, boolean isQuoted) {
    if (origin != null) {
      origins.add(origin);
    }
    parts++;
    only = parts == 1 ? value : null;
    if (value instanceof Unknown unknown) {
      opaque = true;
      bareUnknown |= !isQuoted;
      addUnknown(unknown, usedAt);
    } else if (value instanceof Scalar scalar) {
      text.add(scalar.asText(), usedAt);
    }
  }

  /** The known parts of an unknown stay known. */
  private void addUnknown(Unknown unknown, Span usedAt) {
    Text known = unknown.text();
    if (known == null) {
      text.add(unknown, usedAt);
      return;
    }
    int run = 0;
    for (int i = 0; i < known.length(); i++) {
      Opaque hole = known.opaqueAt(i);
      if (hole != null) {
        text.add(known.content().substring(run, i), usedAt);
        text.add(hole, usedAt);
        run = i + 1;
      }
    }
    text.add(known.content().substring(run), usedAt);
  }

  void add(Opaque hole, Span span, boolean isQuoted) {
    opaque = true;
    bareUnknown |= !isQuoted;
    parts++;
    text.add(hole, span);
  }

  /** Any number of words, of which nothing is known. */
  void addSeveral(Unknown unknown, @Nullable Origin origin, Span usedAt) {
    spread = true;
    add(unknown, origin, usedAt, false);
  }

  /** Whether one value or one run of characters is all that it has. */
  boolean isOnePart() {
    return parts == 1;
  }

  boolean isPresent() {
    return quoted || text.length() > 0;
  }

  /** Whether it may be no word, or more than one. */
  boolean isSeveral() {
    return spread || (bareUnknown && !quoted && !literal);
  }

  /** The value of the word, used at a span. */
  Value value(Span span) {
    Value value;
    if (parts == 1 && only != null) {
      value = only;
    } else {
      Text whole = text.build(span);
      value = opaque ? Unknown.string(whole, span) : Scalar.string(whole, span);
    }
    for (int i = origins.size() - 1; i >= 0; i--) {
      if (value.origins().size() < MAX_ORIGINS) {
        value = value.via(origins.get(i), span);
      }
    }
    return value;
  }
}
