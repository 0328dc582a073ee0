package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What commands print that plainly say it: {@code echo}, {@code printf}, {@code cat} of a
 * here-document, {@code basename}, {@code dirname}, {@code seq}.
 */
final class Output {
  private static final int MAX = 100_000;

  /** How many characters of numbers are counted out. */
  private static final int MAX_NUMBERS = 1_000;

  private Output() {}

  /** What a command prints, with its last line end; null where that is not known. */
  static @Nullable Text of(Command command) {
    for (Command.Redirect redirect : command.redirections()) {
      if (!redirect.operator().startsWith("2>") && !redirect.operator().startsWith("<")) {
        return null;
      }
    }
    for (Argument argument : command.arguments()) {
      if (argument.several()) {
        return null;
      }
    }
    List<Argument> words = command.arguments();
    return command.first() > 0
        ? null
        : switch (command.program()) {
          case "echo" -> echo(words, command.span());
          case "printf" -> printf(words, command.span());
          case "cat" -> isInput(words) ? command.input() : null;
          case "basename", "dirname" -> path(command);
          case "seq" -> sequence(words, command.span());
          default -> null;
        };
  }

  /** The same as the value of a substitution, which cuts line ends off. */
  static @Nullable Value substituted(Command command, Span span) {
    Text text = of(command);
    if (text == null) {
      return null;
    }
    String chars = text.content();
    int end = chars.length();
    while (end > 0 && chars.charAt(end - 1) == '\n') {
      end--;
    }
    Text kept = text.slice(0, end);
    return kept.hasOpaque() ? Unknown.string(kept, span) : Scalar.string(kept, span);
  }

  private static boolean isInput(List<Argument> words) {
    return words.isEmpty() || (words.size() == 1 && "-".equals(words.get(0).known()));
  }

  private static @Nullable Text echo(List<Argument> words, Span span) {
    Text.Builder out = new Text.Builder();
    boolean line = !words.isEmpty() && "-n".equals(words.get(0).known());
    for (int i = line ? 1 : 0; i < words.size(); i++) {
      Text word = Slice.text(words.get(i).value());
      // Shells differ in what a backslash is to echo, and options are not for printing.
      if (word.content().indexOf('\\') >= 0 || (i < 2 && isOption(word.content()))) {
        return null;
      }
      if (i > (line ? 1 : 0)) {
        out.add(" ", span);
      }
      out.add(word);
    }
    return (line ? out : out.add("\n", span)).build(span);
  }

  private static boolean isOption(String word) {
    return word.equals("-n") || word.equals("-e") || word.equals("-E") || word.equals("-ne");
  }

  private static @Nullable Text printf(List<Argument> words, Span span) {
    Text format = words.isEmpty() ? null : Slice.text(words.get(0).value());
    if (format == null || format.content().startsWith("-")) {
      return null;
    }
    Text.Builder out = new Text.Builder();
    int[] next = {1};
    int made = 0;
    do {
      int before = next[0];
      if (!once(format, words, next, out)) {
        return null;
      }
      made += format.length() + 1;
      if (next[0] == before || made > MAX) {
        return next[0] < words.size() && next[0] == before && before > 1 ? null : out.build(span);
      }
    } while (next[0] < words.size());
    return out.build(span);
  }

  /** Prints by the format once; false where it asks for more than is understood. */
  private static boolean once(Text format, List<Argument> words, int[] next, Text.Builder out) {
    String chars = format.content();
    int run = 0;
    int i = 0;
    while (i < chars.length()) {
      char c = chars.charAt(i);
      if (c != '%' && c != '\\') {
        i++;
        continue;
      }
      out.add(format, run, i);
      char kind = i + 1 < chars.length() ? chars.charAt(i + 1) : ' ';
      if (c == '\\') {
        String escaped = kind == 'n' ? "\n" : kind == 't' ? "\t" : kind == '\\' ? "\\" : "";
        if (escaped.isEmpty()) {
          return false;
        }
        out.add(escaped, format.span(i, i + 2));
      } else if (kind == '%') {
        out.add("%", format.span(i, i + 2));
      } else if (kind == 's') {
        if (next[0] < words.size()) {
          out.add(Slice.text(words.get(next[0]).value()));
          next[0]++;
        }
      } else {
        return false;
      }
      i += 2;
      run = i;
    }
    out.add(format, run, chars.length());
    return true;
  }

  /** The numbers of {@code seq LAST}, {@code seq FIRST LAST} and {@code seq FIRST STEP LAST}. */
  private static @Nullable Text sequence(List<Argument> words, Span span) {
    long[] numbers = new long[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      String known = words.get(i).known();
      boolean negative = known != null && known.startsWith("-");
      Long number = known == null ? null : Arithmetic.number(known.substring(negative ? 1 : 0));
      // What begins with a zero is padded by some.
      if (known == null || number == null || (known.length() > 1 && known.charAt(0) == '0')) {
        return null;
      }
      numbers[i] = negative ? -number : number;
    }
    if (numbers.length == 0 || numbers.length > 3) {
      return null;
    }
    long step = numbers.length == 3 ? numbers[1] : 1;
    long last = numbers[numbers.length - 1];
    StringBuilder out = new StringBuilder();
    long next = numbers.length == 1 ? 1 : numbers[0];
    while (step > 0 ? next <= last : step < 0 && next >= last) {
      out.append(next).append('\n');
      next += step;
      if (out.length() > MAX_NUMBERS) {
        return null;
      }
    }
    return step == 0 ? null : Text.linear(out.toString(), span);
  }

  private static @Nullable Text path(Command command) {
    List<Argument> words = command.arguments();
    String path = words.isEmpty() || words.size() > 2 ? null : words.get(0).known();
    String suffix = words.size() == 2 ? words.get(1).known() : "";
    boolean base = command.program().equals("basename");
    if (path == null
        || suffix == null
        || path.startsWith("-")
        || path.isEmpty()
        || path.contains("//")
        || (!base && words.size() > 1)) {
      return null;
    }
    String trimmed =
        path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    int slash = trimmed.lastIndexOf('/');
    String found;
    if (base) {
      found = trimmed.length() == 1 ? trimmed : trimmed.substring(slash + 1);
      boolean ends = !suffix.isEmpty() && found.endsWith(suffix) && !found.equals(suffix);
      found = ends ? found.substring(0, found.length() - suffix.length()) : found;
    } else {
      found = slash < 0 ? "." : slash == 0 ? "/" : trimmed.substring(0, slash);
    }
    return Text.linear(found + "\n", command.span());
  }

  /** How the output of some commands is called: by the first of their programs. */
  static String programOf(List<Statement> body) {
    if (body.isEmpty()) {
      return "";
    }
    Statement first = body.get(0);
    if (first instanceof Statement.Pipeline pipeline) {
      first = pipeline.stages().get(0);
    }
    String program =
        first instanceof Statement.Simple simple && !simple.words().isEmpty()
            ? simple.words().get(0).literal()
            : null;
    return program == null ? "…" : program + " …";
  }
}
