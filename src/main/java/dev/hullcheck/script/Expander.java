package dev.hullcheck.script;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Heredoc;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
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

/** Turns the words of a script into values: expansion and splitting as bash does them. */
final class Expander {
  /** How many characters variables may bring into one script's words. */
  private static final int MAX_EXPANDED = 1_000_000;

  private final ScriptEvaluator script;
  private final Environment environment;
  private final Parameters parameters;
  private int expanded;

  Expander(ScriptEvaluator script, Environment environment) {
    this.script = script;
    this.environment = environment;
    this.parameters = new Parameters(script, environment, this);
  }

  /** The words that a word becomes: none, one or more. */
  List<Argument> arguments(Word word) {
    Fields fields = new Fields(word.span(), true);
    fields.parts(word.parts(), false);
    fields.end();
    return fields.done;
  }

  /** The one value of a word that is not split: an assignment's, a redirection's. */
  Value value(Word word) {
    return value(word.parts(), word.span());
  }

  Value value(List<WordPart> parts, Span span) {
    Fields fields = new Fields(span, false);
    fields.parts(parts, false);
    return fields.current.value(span);
  }

  /** The lines of a here-document, with what is expanded in it. */
  Text text(Heredoc heredoc) {
    if (heredoc.isQuoted()) {
      return heredoc.body();
    }
    Text.Builder out = new Text.Builder();
    for (WordPart part : heredoc.parts()) {
      if (part instanceof WordPart.Literal literal) {
        out.add(literal.text());
        continue;
      }
      Value value = value(List.of(part), part.span());
      if (value instanceof Scalar scalar) {
        out.add(scalar.asText(), part.span());
      } else if (value instanceof Unknown unknown) {
        out.add(unknown, part.span());
      }
    }
    return out.build(heredoc.body().whole());
  }

  /** Whether a word is a variable's name. */
  static boolean isName(String word) {
    if (word.isEmpty() || (word.charAt(0) >= '0' && word.charAt(0) <= '9')) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!isNameChar(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
  }

  /** The variables' names in an arithmetic expression. */
  static List<String> namesIn(String expression) {
    List<String> names = new ArrayList<>();
    int i = 0;
    while (i < expression.length()) {
      int from = i;
      while (i < expression.length() && isNameChar(expression.charAt(i))) {
        i++;
      }
      if (i == from) {
        i++;
      } else if (isName(expression.substring(from, i))) {
        names.add(expression.substring(from, i));
      }
    }
    return names;
  }

  /** Whether a bare literal holds <code>{a,b}</code> or <code>{1..3}</code>. */
  private static boolean hasBraces(String chars) {
    int open = chars.indexOf('{');
    if (open < 0) {
      return false;
    }
    int close = chars.indexOf('}', open);
    return close > open
        && chars.indexOf(' ', open) < 0
        && (indexIn(chars, ",", open, close) || indexIn(chars, "..", open, close));
  }

  private static boolean indexIn(String chars, String wanted, int from, int to) {
    int at = chars.indexOf(wanted, from);
    return at >= 0 && at < to;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  /** The words that are being made of one word. */
  private final class Fields {
    final List<Argument> done = new ArrayList<>(1);
    Field current = new Field();
    private final Span span;
    private final boolean split;

    Fields(Span span, boolean split) {
      this.span = span;
      this.split = split;
    }

    void parts(List<WordPart> parts, boolean quoted) {
      for (WordPart part : parts) {
        part(part, quoted);
      }
    }

    void end() {
      if (current.isPresent()) {
        done.add(new Argument(current.value(span), current.isSeveral(), span));
      }
      current = new Field();
    }

    private void part(WordPart part, boolean quoted) {
      if (part instanceof WordPart.Literal literal) {
        literal(literal, quoted);
      } else if (part instanceof WordPart.DoubleQuoted inner) {
        if (!isOnlyArray(inner)) {
          current.quote();
        }
        parts(inner.parts(), true);
      } else if (part instanceof WordPart.Parameter parameter) {
        Parameters.Result result = parameters.read(parameter, quoted);
        result(result, parameter.span(), quoted);
      } else if (part instanceof WordPart.Substitution substitution) {
        Symbol output = script.substitution(substitution.body(), substitution.span());
        current.add(
            Unknown.of(Reason.COMPUTED, output, Unknown.Type.STRING, substitution.span()),
            null,
            substitution.span(),
            quoted);
      } else if (part instanceof WordPart.Process process) {
        Symbol file = script.substitution(process.body(), process.span());
        current.add(Unknown.of(Reason.COMPUTED, file, process.span()), null, process.span(), true);
      } else if (part instanceof WordPart.Arithmetic arithmetic) {
        environment.assignIn(arithmetic.expression().content(), arithmetic.span());
        Symbol symbol =
            environment.fresh("$((" + arithmetic.expression() + "))", arithmetic.span());
        current.add(Unknown.of(Reason.COMPUTED, symbol, part.span()), null, part.span(), true);
      } else if (part instanceof WordPart.Hole hole) {
        hole(hole, quoted);
      }
    }

    private void literal(WordPart.Literal literal, boolean quoted) {
      if (literal.quoting() != WordPart.Quoting.NONE) {
        current.quote();
      } else if (!quoted && split && hasBraces(literal.text().content())) {
        Symbol symbol = environment.fresh(literal.text().content(), literal.span());
        Unknown words = Unknown.of(Reason.NOT_UNDERSTOOD, symbol, literal.span());
        current.add(words, null, literal.span(), false);
        return;
      }
      current.add(literal.text());
    }

    /** {@code "${A[@]}"} is no word at all where the array is empty. */
    private boolean isOnlyArray(WordPart.DoubleQuoted inner) {
      return inner.parts().size() == 1
          && inner.parts().get(0) instanceof WordPart.Parameter parameter
          && (parameter.name().equals("@") || "@".equals(parameter.index()));
    }

    private void hole(WordPart.Hole hole, boolean quoted) {
      Opaque opaque = hole.text().opaqueAt(0);
      if (opaque instanceof Unknown unknown) {
        current.add(unknown, null, hole.span(), quoted);
      } else if (opaque != null) {
        current.add(opaque, hole.span(), quoted);
      }
    }

    private void result(Parameters.Result result, Span at, boolean quoted) {
      Value value = result.value();
      if (value instanceof Sequence sequence) {
        elements(sequence, result.origin(), at, quoted);
      } else if (value instanceof Scalar scalar) {
        scalar(scalar, result.origin(), at, quoted);
      } else {
        unknown(value, result.origin(), at, quoted && !result.several());
      }
    }

    private void unknown(Value value, @Nullable Origin origin, Span at, boolean quoted) {
      Text parts = value instanceof Unknown unknown ? unknown.text() : null;
      expanded += parts == null ? 0 : parts.length();
      if (parts != null && expanded > MAX_EXPANDED) {
        tooMuch(origin, at, quoted);
      } else {
        current.add(value, origin, at, quoted);
      }
    }

    private void tooMuch(@Nullable Origin origin, Span at, boolean quoted) {
      Symbol symbol = environment.fresh("$", at);
      current.add(Unknown.of(Reason.NOT_UNDERSTOOD, symbol, at), origin, at, quoted);
    }

    private void scalar(Scalar scalar, @Nullable Origin origin, Span at, boolean quoted) {
      String chars = scalar.asText();
      expanded += chars.length();
      if (expanded > MAX_EXPANDED) {
        tooMuch(origin, at, quoted);
        return;
      }
      if (quoted || !split) {
        current.add(scalar, origin, at, true);
        return;
      }
      int i = 0;
      boolean whole = true;
      while (i < chars.length()) {
        if (isSeparator(chars.charAt(i))) {
          whole = false;
          end();
          i++;
          continue;
        }
        int from = i;
        while (i < chars.length() && !isSeparator(chars.charAt(i))) {
          i++;
        }
        if (whole && i == chars.length()) {
          current.add(scalar, origin, at, true);
        } else {
          Text piece = Text.linear(chars.substring(from, i), at);
          current.add(Scalar.string(piece, at), origin, at, true);
          whole = false;
        }
      }
    }

    private void elements(Sequence array, @Nullable Origin origin, Span at, boolean quoted) {
      boolean first = true;
      for (Value element : array.items()) {
        expanded += 16;
        if (expanded > MAX_EXPANDED) {
          break;
        }
        if (!first && split) {
          end();
        } else if (!first) {
          current.add(" ", at);
        }
        first = false;
        if (split && !current.isPresent() && isOneWord(element, quoted)) {
          // An element keeps its own place: it is what a reader would change.
          Value used = origin == null ? element : element.via(origin, element.span());
          done.add(new Argument(used, false, element.span()));
        } else if (element instanceof Scalar scalar) {
          scalar(scalar, origin, at, quoted);
        } else {
          unknown(element, origin, at, quoted);
        }
      }
      if (array.isOpen() || expanded > MAX_EXPANDED) {
        if (!first && split) {
          end();
        }
        Symbol rest = environment.fresh("$@", at);
        current.add(Unknown.of(Reason.NOT_UNDERSTOOD, rest, at), origin, at, false);
      }
    }

    private boolean isOneWord(Value element, boolean quoted) {
      if (quoted) {
        return true;
      }
      if (!(element instanceof Scalar scalar) || scalar.asText().isEmpty()) {
        return false;
      }
      String chars = scalar.asText();
      for (int i = 0; i < chars.length(); i++) {
        if (isSeparator(chars.charAt(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
