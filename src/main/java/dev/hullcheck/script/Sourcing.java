package dev.hullcheck.script;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.syntax.shell.ShellScript;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that a script reads with {@code source}: beside the script, where it is told to
 * be run, or by the script's own folder ({@code $(dirname "$0")}). A file is only taken where no
 * other can be meant.
 */
final class Sourcing {
  /** So many files one script reads, each of at most so many characters. */
  private static final int MAX_FILES = 20;

  private static final int MAX_LENGTH = 200_000;

  private final @Nullable SourcedFiles files;
  private final String folder;
  private final ScriptEvaluator script;
  private final Environment environment;

  /** The folders that symbols stand for, by name and scope. */
  private final Map<String, String> folders = new HashMap<>(0);

  private int read;

  /** Whether it is another file that is looked at. */
  private boolean inside;

  /**
   * What a script may read.
   *
   * @param path of the script, from the working folder
   */
  Sourcing(
      @Nullable SourcedFiles files, String path, ScriptEvaluator script, Environment environment) {
    this.files = files;
    this.folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    this.script = script;
    this.environment = environment;
  }

  /** Keeps that a symbol stands for a folder, if it is one that a substitution prints. */
  void printed(WordPart.Substitution substitution, Symbol output) {
    String printed = files == null || inside ? null : folder(substitution);
    if (printed != null) {
      folders.put(key(output), printed);
    }
  }

  /** Whether it is another file that is looked at. */
  boolean isInside() {
    return inside;
  }

  private static String key(Symbol symbol) {
    return symbol.name() + "\n" + symbol.scope();
  }

  /** Follows {@code cd}. */
  void changes(Statement.Simple simple, Command command) {
    String to = null;
    if (files != null && !inside && command.first() == 0 && simple.words().size() == 2) {
      to = path(simple.words().get(1), false);
    }
    Span span = command.span();
    if (to == null) {
      environment.forget(Environment.FOLDER, span);
    } else {
      environment.set(Environment.FOLDER, Scalar.string(Text.linear(to, span), span), span);
    }
  }

  /** Follows what another file sets; its commands are not those of this script. */
  void source(Statement.Simple simple, Command command) {
    ShellScript other = inside || script.depth > 0 ? null : script(simple, command);
    if (other == null || AssignedNames.of(other.statements()).returns()) {
      environment.sourced(command.span());
      return;
    }
    int before = script.commands.size();
    Command.Arm arm = script.arm;
    boolean gone = script.gone;
    environment.takes(other.statements());
    inside = true;
    script.all(other.statements());
    inside = false;
    script.commands.subList(before, script.commands.size()).clear();
    script.arm = arm;
    script.gone = gone;
  }

  /** The script that is read; null where it is not known, or may be more than we follow. */
  private @Nullable ShellScript script(Statement.Simple simple, Command command) {
    SourcedFiles all = files;
    if (all == null
        || command.first() != 0
        || simple.words().size() != 2
        || !environment.function().isEmpty()
        || read >= MAX_FILES) {
      return null;
    }
    String path = path(simple.words().get(1), true);
    if (path == null || isTouched(path.substring(path.lastIndexOf('/') + 1), script.commands)) {
      return null;
    }
    read++;
    Text text = all.read(path);
    if (text == null || text.length() > MAX_LENGTH) {
      return null;
    }
    Parsed<ShellScript> parsed = ShellParser.parse(text);
    return parsed.problems().isEmpty() ? parsed.tree() : null;
  }

  /** Whether a command before may have written a file of a name. */
  private static boolean isTouched(String name, List<Command> before) {
    for (Command command : before) {
      for (Command.Redirect redirect : command.redirections()) {
        if (redirect.operator().indexOf('>') >= 0 && names(redirect.target(), name)) {
          return true;
        }
      }
      if (!isReader(command.program())) {
        for (Argument word : command.arguments()) {
          if (names(word.value(), name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isReader(String program) {
    return switch (program) {
      case "source", ".", "[", "test", "echo", "cat", "chmod", "ls" -> true;
      default -> false;
    };
  }

  private static boolean names(Value value, String name) {
    return Slice.text(value).content().endsWith(name);
  }

  /**
   * Where a word leads, from the working folder; null where that is not known.
   *
   * @param assumed whether a script may be taken to run in its own folder
   */
  private @Nullable String path(Word word, boolean assumed) {
    List<WordPart> parts = flat(word);
    String base = parts.isEmpty() ? null : folder(parts.get(0));
    StringBuilder rest = new StringBuilder();
    for (int i = base == null ? 0 : 1; i < parts.size(); i++) {
      String chars = text(parts.get(i));
      if (chars == null) {
        return null;
      }
      rest.append(chars);
    }
    String below = rest.toString();
    if (base != null) {
      return below.isEmpty() || below.startsWith("/") ? resolved(base, below) : null;
    }
    if (below.isEmpty() || "/~-".indexOf(below.charAt(0)) >= 0) {
      return null;
    }
    Variables.Variable here = environment.get(Environment.FOLDER);
    if (here != null) {
      return here.value() instanceof Scalar at ? resolved(at.asText(), below) : null;
    }
    return assumed && !environment.mayBeSet(Environment.FOLDER) ? besides(below) : null;
  }

  /** A file beside the script, unless the working folder has one that is called so as well. */
  private @Nullable String besides(String below) {
    String beside = resolved(folder, below);
    String other = resolved("", below);
    SourcedFiles all = files;
    return other == null || other.equals(beside) || all == null || all.read(other) == null
        ? beside
        : null;
  }

  private static List<WordPart> flat(Word word) {
    List<WordPart> parts = new ArrayList<>();
    for (WordPart part : word.parts()) {
      if (part instanceof WordPart.DoubleQuoted quoted) {
        parts.addAll(quoted.parts());
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The known characters of a part of a path. */
  private @Nullable String text(WordPart part) {
    if (part instanceof WordPart.Literal literal) {
      return literal.text().hasOpaque() ? null : literal.text().content();
    }
    Value value = part instanceof WordPart.Parameter parameter ? plain(parameter) : null;
    return value instanceof Scalar scalar ? scalar.asText() : null;
  }

  private @Nullable Value plain(WordPart.Parameter parameter) {
    Variables.Variable known = parameter.isPlain() ? environment.get(parameter.name()) : null;
    return known == null ? null : known.value();
  }

  /** The folder that a part of a word stands for; null where it is none that is known. */
  private @Nullable String folder(WordPart part) {
    if (part instanceof WordPart.Parameter parameter) {
      Word operand = parameter.operand();
      if (isScript(parameter) && parameter.operator().equals("%")) {
        return operand != null && "/*".equals(operand.literal()) ? folder : null;
      }
      return plain(parameter) instanceof Unknown unknown
          ? folders.get(key(unknown.symbol()))
          : null;
    }
    if (!(part instanceof WordPart.Substitution substitution) || substitution.body().size() != 1) {
      return null;
    }
    Statement only = substitution.body().get(0);
    if (only instanceof Statement.Chain chain && chain.rest().size() == 1) {
      Statement.Chain.Link link = chain.rest().get(0);
      boolean prints = link.and() && "pwd".equals(program(link.statement()));
      return prints && "cd".equals(program(chain.first())) ? target(chain.first()) : null;
    }
    boolean isFolder = "dirname".equals(program(only)) && isScript(argument(only));
    return isFolder ? folder : null;
  }

  /** Where {@code cd} in a substitution leads, if that does not hang on where it is run. */
  private @Nullable String target(Statement statement) {
    Word to = argument(statement);
    List<WordPart> parts = to == null ? List.of() : flat(to);
    return to == null || parts.isEmpty() || folder(parts.get(0)) == null ? null : path(to, false);
  }

  private static @Nullable String program(Statement statement) {
    return statement instanceof Statement.Simple simple && !simple.words().isEmpty()
        ? simple.words().get(0).literal()
        : null;
  }

  /** The only argument of a command, which {@code --} may stand before. */
  private static @Nullable Word argument(Statement statement) {
    if (!(statement instanceof Statement.Simple simple)) {
      return null;
    }
    List<Word> words = simple.words();
    int last = words.size() - 1;
    boolean one = last == 1 || (last == 2 && "--".equals(words.get(1).literal()));
    return one ? words.get(last) : null;
  }

  private static boolean isScript(@Nullable Word word) {
    List<WordPart> parts = word == null ? List.of() : flat(word);
    return parts.size() == 1
        && parts.get(0) instanceof WordPart.Parameter parameter
        && parameter.operator().isEmpty()
        && parameter.prefix().isEmpty()
        && isScript(parameter);
  }

  /** Whether a parameter is the path of the script that runs. */
  private static boolean isScript(WordPart.Parameter parameter) {
    String index = parameter.index();
    return parameter.name().equals("BASH_SOURCE")
        ? index == null || index.equals("0")
        : parameter.name().equals("0");
  }

  /** A path below a folder, without dots; null where it leads out of the working folder. */
  private static @Nullable String resolved(String folder, String below) {
    List<String> names = new ArrayList<>();
    String path = folder + "/" + below;
    int from = 0;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      String name = path.substring(from, end);
      from = end + 1;
      if (name.equals("..")) {
        if (names.isEmpty() || names.get(names.size() - 1).equals("..")) {
          return null;
        }
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }
}
