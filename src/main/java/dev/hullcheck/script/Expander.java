package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Heredoc;
import dev.hullcheck.syntax.shell.Redirection;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Truth;
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

  Parameters parameters() {
    return parameters;
  }

  /** Whether so many characters more may come of variables. */
  boolean spend(int characters) {
    expanded = Math.min(MAX_EXPANDED + 1, expanded + characters);
    return expanded <= MAX_EXPANDED;
  }

  /** The words that a word becomes: none, one or more. */
  List<Argument> arguments(Word word) {
    if (!Braces.mayBeIn(word)) {
      return expanded(word);
    }
    List<Word> words = Braces.of(word);
    if (words == null) {
      Symbol symbol = environment.fresh("{…}", word.span());
      Unknown unknown =
          Unknown.of(Reason.NOT_UNDERSTOOD, symbol, Unknown.Type.SEQUENCE, word.span());
      return List.of(new Argument(unknown, true, word.span()));
    }
    List<Argument> all = new ArrayList<>(words.size());
    for (Word one : words) {
      all.addAll(expanded(one));
    }
    return all;
  }

  private List<Argument> expanded(Word word) {
    Fields fields = new Fields(this, environment, word.span(), true);
    fields.parts(tilde(word.parts(), fields), false);
    return fields.words();
  }

  /** Adds the home folder where a word begins with it; the parts that are left. */
  private List<WordPart> tilde(List<WordPart> parts, Fields fields) {
    if (parts.isEmpty()
        || !(parts.get(0) instanceof WordPart.Literal first)
        || first.quoting() != WordPart.Quoting.NONE
        || !first.text().content().startsWith("~")) {
      return parts;
    }
    String chars = first.text().content();
    int slash = chars.indexOf('/');
    if (slash < 0 && parts.size() > 1) {
      return parts;
    }
    int end = slash < 0 ? chars.length() : slash;
    Span span = first.text().span(0, end);
    fields.quote();
    fields.scalarOrUnknown(home(chars.substring(1, end), span), null, span, true);
    List<WordPart> rest = new ArrayList<>(parts);
    Text behind = first.text().slice(end, chars.length());
    rest.set(0, new WordPart.Literal(behind, WordPart.Quoting.NONE, behind.whole()));
    return rest;
  }

  private Value home(String user, Span span) {
    Variables.Variable home = user.isEmpty() ? environment.get("HOME") : null;
    if (home != null) {
      return home.value();
    }
    return user.isEmpty()
        ? environment.input("HOME", span)
        : Unknown.of(Reason.INPUT, environment.fresh("~" + user, span), span);
  }

  /** The one value of a word that is not split: an assignment's, a redirection's. */
  Value value(Word word) {
    return value(word.parts(), word.span());
  }

  /** The same of an assignment, in which home folders stand also behind colons. */
  Value assigned(Word word) {
    Fields fields = new Fields(this, environment, word.span(), false);
    List<WordPart> parts = tilde(word.parts(), fields);
    boolean more = false;
    for (WordPart part : parts) {
      more |=
          part instanceof WordPart.Literal literal
              && literal.quoting() == WordPart.Quoting.NONE
              && literal.text().content().contains(":~");
    }
    if (more) {
      Symbol symbol = environment.fresh("~", word.span());
      return Unknown.of(Reason.NOT_UNDERSTOOD, symbol, Unknown.Type.STRING, word.span());
    }
    fields.parts(parts, false);
    return fields.value();
  }

  Value value(List<WordPart> parts, Span span) {
    Fields fields = new Fields(this, environment, span, false);
    fields.parts(parts, false);
    return fields.value();
  }

  /** What the commands of a substitution print. */
  Value output(WordPart.Substitution substitution) {
    return script.printed(substitution);
  }

  /** The file that a process substitution makes. */
  Value file(WordPart.Process process) {
    Symbol file = script.substitution(process.body(), process.span());
    return Unknown.of(Reason.COMPUTED, file, process.span());
  }

  /** What an arithmetic expansion comes to. */
  Value number(WordPart.Arithmetic arithmetic) {
    Span span = arithmetic.span();
    String expression = arithmetic.expression().content();
    Long number = number(expression, span);
    environment.assignIn(expression, span);
    if (number != null) {
      return Scalar.string(Text.linear(number.toString(), span), span);
    }
    Symbol symbol = environment.fresh("$((" + arithmetic.expression() + "))", span);
    return Unknown.of(Reason.COMPUTED, symbol, span);
  }

  /** What an expression comes to; null where that is not known. */
  @Nullable Long number(String expression, Span span) {
    String plain = expression.indexOf('$') < 0 ? expression : filled(expression, span);
    return plain == null ? null : Arithmetic.of(plain, this::variable);
  }

  private @Nullable Long variable(String name) {
    Variables.Variable variable = environment.get(name);
    if (variable == null) {
      return null;
    }
    Value value = variable.value();
    if (value instanceof Sequence array && !array.isOpen()) {
      value = array.items().isEmpty() ? Scalar.string("0", value.span()) : array.items().get(0);
    }
    if (!(value instanceof Scalar scalar)) {
      return null;
    }
    String text = scalar.asText().trim();
    boolean negative = text.startsWith("-");
    Long number =
        text.isEmpty() ? Long.valueOf(0) : Arithmetic.number(text.substring(negative ? 1 : 0));
    return number == null || !negative ? number : Long.valueOf(-number);
  }

  /** A text of the script in which variables are still to be filled in; null: not known. */
  private @Nullable String filled(String written, Span span) {
    Value value = value(ShellParser.quoted(Text.linear(written, span)), span);
    return value instanceof Scalar scalar ? scalar.asText() : null;
  }

  /** The key of a dictionary's element as it is written between brackets; null: not known. */
  @Nullable String key(String index, Span span) {
    int last = index.length() - 1;
    char quote = last > 0 && index.charAt(0) == index.charAt(last) ? index.charAt(0) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    String key = quoted ? index.substring(1, last) : index;
    if (quote == '\'') {
      return key.indexOf('\'') < 0 ? key : null;
    }
    boolean plain = true;
    for (int i = 0; i < key.length(); i++) {
      if ("\\'\"`".indexOf(key.charAt(i)) >= 0) {
        return null;
      }
      plain &= key.charAt(i) != '$';
    }
    return plain ? key : filled(key, span);
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
      Value value =
          value(List.of(new WordPart.DoubleQuoted(List.of(part), part.span())), part.span());
      if (value instanceof Scalar scalar) {
        out.add(scalar.asText(), part.span());
      } else if (value instanceof Unknown unknown) {
        out.add(unknown, part.span());
      }
    }
    return out.build(heredoc.body().whole());
  }

  /** Whether a value matches one of some patterns. */
  Truth matches(Value value, List<Word> patterns) {
    Truth any = Truth.FALSE;
    for (Word pattern : patterns) {
      boolean all = "*".equals(pattern.literal()) && !pattern.isQuoted();
      any = any.or(all ? Truth.TRUE : parameters.operators().matches(value, pattern));
    }
    return any;
  }

  /** The files that a command reads and writes. */
  List<Command.Redirect> redirects(List<Redirection> redirections) {
    List<Command.Redirect> all = new ArrayList<>(redirections.size());
    for (Redirection redirection : redirections) {
      if (redirection.heredoc() == null && !redirection.operator().equals("<<<")) {
        all.add(
            new Command.Redirect(
                redirection.descriptor() + redirection.operator(),
                value(redirection.target()),
                redirection.span()));
      }
    }
    return all;
  }

  /** What the last redirection of the standard input holds, if it is text of the script. */
  @Nullable Text input(List<Redirection> redirections) {
    Text input = null;
    for (Redirection redirection : redirections) {
      if (!redirection.isInput()) {
        continue;
      }
      Heredoc heredoc = redirection.heredoc();
      input = null;
      if (heredoc != null) {
        input = text(heredoc);
      } else if (redirection.operator().equals("<<<")) {
        Text string = Slice.text(assigned(redirection.target()));
        Span end = redirection.target().span();
        input = new Text.Builder().add(string).add("\n", end).build(string.whole());
      }
    }
    return input;
  }

  /** {@code "${A[@]}"} is no word at all where the array is empty. */
  static boolean isOnlyArray(WordPart.DoubleQuoted inner) {
    return inner.parts().size() == 1
        && inner.parts().get(0) instanceof WordPart.Parameter parameter
        && (parameter.name().equals("@") || "@".equals(parameter.index()));
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
}
