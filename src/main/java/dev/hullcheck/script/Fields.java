package dev.hullcheck.script;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.syntax.shell.WordPart.Quoting;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that are being made of one word, as its parts are expanded and what bare variables hold
 * is split; Bash Reference Manual, section 3.5.7.
 */
final class Fields {
  private final Expander expander;
  private final Environment environment;
  private final Span span;

  /** Whether words are split at all; they are not in assignments and redirections. */
  private final boolean split;

  private final List<Argument> done = new ArrayList<>(1);
  private Field current = new Field();

  /** Where the element of an array stands that the present word begins with. */
  private @Nullable Span place;

  Fields(Expander expander, Environment environment, Span span, boolean split) {
    this.expander = expander;
    this.environment = environment;
    this.span = span;
    this.split = split;
  }

  /** The words. */
  List<Argument> words() {
    end();
    return done;
  }

  /** The one word of what is not split. */
  Value value() {
    return current.value(span);
  }

  void parts(List<WordPart> parts, boolean quoted) {
    for (WordPart part : parts) {
      part(part, quoted);
    }
  }

  /** Says that the word is there, be it empty. */
  void quote() {
    current.quote();
  }

  /** What stands behind an operator in braces, with quotes of its own. */
  void operand(Word operand) {
    List<WordPart> parts = operand.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (split
          && parts.get(i) instanceof WordPart.Literal bare
          && bare.quoting() == Quoting.NONE) {
        Scalar literal = Scalar.string(bare.text(), bare.span());
        scalarOrUnknown(literal, null, bare.span(), false);
      } else {
        part(parts.get(i), false);
      }
    }
  }

  private void end() {
    if (current.isPresent()) {
      Span at = place != null && current.isOnePart() ? place : span;
      done.add(new Argument(current.value(at), current.isSeveral(), at));
    }
    current = new Field();
    place = null;
  }

  private void part(WordPart part, boolean quoted) {
    if (part instanceof WordPart.Literal literal) {
      if (literal.quoting() != Quoting.NONE) {
        current.quote();
      }
      current.add(literal.text());
    } else if (part instanceof WordPart.DoubleQuoted inner) {
      if (!Expander.isOnlyArray(inner)) {
        current.quote();
      }
      parts(inner.parts(), true);
    } else if (part instanceof WordPart.Parameter parameter) {
      expander.parameters().expand(parameter, quoted, this);
    } else if (part instanceof WordPart.Substitution substitution) {
      scalarOrUnknown(expander.output(substitution), null, substitution.span(), quoted);
    } else if (part instanceof WordPart.Process process) {
      current.add(expander.file(process), null, process.span(), true);
    } else if (part instanceof WordPart.Arithmetic arithmetic) {
      current.add(expander.number(arithmetic), null, part.span(), true);
    } else if (part instanceof WordPart.Hole hole) {
      hole(hole, quoted);
    }
  }

  private void hole(WordPart.Hole hole, boolean quoted) {
    Opaque opaque = hole.text().opaqueAt(0);
    if (opaque instanceof Unknown unknown) {
      current.add(unknown, null, hole.span(), quoted);
    } else if (opaque != null) {
      current.add(opaque, hole.span(), quoted);
    }
  }

  /** A string or what is not known of one. */
  void scalarOrUnknown(Value value, @Nullable Origin origin, Span at, boolean quoted) {
    Text parts = value instanceof Unknown unknown ? unknown.text() : null;
    int length = value instanceof Scalar scalar ? scalar.asText().length() : 0;
    if (!expander.spend(parts == null ? length : parts.length())) {
      Symbol symbol = environment.fresh("$", at);
      current.add(Unknown.of(Reason.NOT_UNDERSTOOD, symbol, at), origin, at, quoted || !split);
    } else if (quoted || !split) {
      current.add(value, origin, at, true);
    } else if (value instanceof Scalar scalar && Placeholder.is(scalar.asText())) {
      // Whoever fills it in writes one word, however many the placeholder has.
      current.add(value, origin, at, true);
    } else if (value instanceof Scalar scalar) {
      split(scalar, Slice.text(scalar), origin, at);
    } else if (parts != null) {
      split(value, parts, origin, at);
    } else {
      current.add(value, origin, at, false);
    }
  }

  private void split(Value value, Text text, @Nullable Origin origin, Span at) {
    String separators = environment.separators();
    if (separators == null) {
      Symbol symbol = environment.fresh("$", at);
      current.add(Unknown.of(Reason.NOT_UNDERSTOOD, symbol, at), origin, at, false);
      return;
    }
    String chars = text.content();
    int i = 0;
    while (i < chars.length()) {
      int from = i;
      while (i < chars.length() && separators.indexOf(chars.charAt(i)) < 0) {
        i++;
      }
      if (i == chars.length() && from == 0) {
        current.add(value, origin, at, value instanceof Scalar);
        return;
      }
      if (i > from) {
        piece(text, from, i, origin, at);
      }
      if (i < chars.length()) {
        i = separator(chars, i, separators);
      }
    }
  }

  private void piece(Text text, int from, int to, @Nullable Origin origin, Span at) {
    if (!text.hasOpaque()) {
      Text piece = Text.linear(text.content().substring(from, to), at);
      current.add(Scalar.string(piece, at), origin, at, true);
    } else {
      Value piece = Slice.value(text, from, to);
      current.add(piece, origin, at, piece instanceof Scalar);
    }
  }

  /** Ends the word at a separator: some blanks, or one other character with blanks around it. */
  private int separator(String chars, int at, String separators) {
    int i = blanks(chars, at, separators);
    boolean hard = i < chars.length() && separators.indexOf(chars.charAt(i)) >= 0;
    if (hard) {
      i = blanks(chars, i + 1, separators);
      current.quote();
    }
    end();
    return i;
  }

  private static int blanks(String chars, int from, String separators) {
    int i = from;
    while (i < chars.length()
        && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t' || chars.charAt(i) == '\n')
        && separators.indexOf(chars.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Several words, which text before and after them belongs to. */
  void elements(Sequence array, @Nullable Origin origin, Span at, boolean quoted) {
    boolean first = true;
    boolean rest = array.isOpen();
    for (Value element : array.items()) {
      if (!expander.spend(16)) {
        rest = true;
        break;
      }
      if (!first) {
        next(at);
      }
      first = false;
      if (isSeveral(element)) {
        several((Unknown) element, origin, at);
        rest = false;
        continue;
      }
      if (split && !current.isPresent()) {
        // An element keeps its own place: it is what a reader would change.
        place = element.span();
      }
      if (quoted) {
        current.quote();
      }
      scalarOrUnknown(element, origin, at, quoted);
    }
    if (rest) {
      if (!first) {
        next(at);
      }
      Symbol symbol = environment.fresh("$@", at);
      several(Unknown.of(Reason.NOT_UNDERSTOOD, symbol, at), origin, at);
    }
  }

  private void next(Span at) {
    if (split) {
      end();
    } else {
      current.add(" ", at);
    }
  }

  /** Whether an element of an array stands for any number of them. */
  static boolean isSeveral(Value element) {
    return element instanceof Unknown unknown && unknown.type() == Unknown.Type.SEQUENCE;
  }

  /** Words of which nothing is known, not even how many they are. */
  void several(Unknown unknown, @Nullable Origin origin, Span at) {
    if (split) {
      Unknown words =
          Unknown.of(unknown.reason(), unknown.symbol(), Unknown.Type.SEQUENCE, unknown.span());
      current.addSeveral(words, origin, at);
    } else {
      current.add(unknown, origin, at, true);
    }
  }
}
