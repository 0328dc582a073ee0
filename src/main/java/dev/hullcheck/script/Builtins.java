package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What commands of the shell itself do to its variables and arguments. */
final class Builtins {
  private final Environment environment;
  private final Sourcing sourcing;

  Builtins(Environment environment, Sourcing sourcing) {
    this.environment = environment;
    this.sourcing = sourcing;
  }

  /** Whether a program takes assignments among its words. */
  static boolean isDeclaration(@Nullable String program) {
    if (program == null) {
      return false;
    }
    return switch (program) {
      case "export", "readonly", "local", "declare", "typeset" -> true;
      default -> false;
    };
  }

  /** Whether nothing behind a command of the same list is run. */
  static boolean leaves(String program, Command command) {
    return switch (program) {
      case "exit", "return" -> true;
      default -> command.first() > 0 && "exec".equals(command.words().get(0).known());
    };
  }

  /** Whether a command ends a function that then goes for one that has done its work. */
  static boolean returns(String program, Command command) {
    List<Argument> words = command.arguments();
    String status = words.isEmpty() ? "0" : words.get(0).known();
    return program.equals("return") && "0".equals(status);
  }

  /** Follows what a command does to the variables. */
  void run(String program, Statement.Simple simple, Command command) {
    switch (program) {
      case "read", "mapfile", "readarray" -> {
        names(command);
        environment.forget(program.equals("read") ? "REPLY" : "MAPFILE", command.span());
      }
      case "getopts" -> {
        names(command);
        environment.forget("OPTARG", command.span());
        environment.forget("OPTIND", command.span());
      }
      case "let" -> let(command);
      case "unset" -> unset(command);
      case "printf" -> printfVariable(command);
      case "cd" -> sourcing.changes(simple, command);
      case "source", "." -> sourcing.source(simple, command);
      case "eval" -> environment.sourced(command.span());
      case "pushd", "popd" -> environment.forget(Environment.FOLDER, command.span());
      case "shift" -> shift(command);
      case "set" -> set(command);
      default -> environment.called(program, command.span());
    }
  }

  private void names(Command command) {
    for (Argument argument : command.arguments()) {
      String name = argument.known();
      if (name == null) {
        environment.sourced(command.span());
      } else if (Expander.isName(name)) {
        environment.forget(name, command.span());
      }
    }
  }

  private void let(Command command) {
    for (Argument argument : command.arguments()) {
      String expression = argument.known();
      if (expression == null) {
        environment.sourced(command.span());
      } else {
        environment.assignIn(expression, command.span());
      }
    }
  }

  private void unset(Command command) {
    boolean functions = false;
    for (Argument argument : command.arguments()) {
      String name = argument.known();
      if (name == null) {
        environment.sourced(command.span());
      } else if (name.startsWith("-")) {
        functions |= name.indexOf('f') >= 0;
      } else if (!functions && Expander.isName(name)) {
        environment.set(name, Environment.unset(command.span()), command.span());
      } else if (!functions) {
        element(name, command.span());
      }
    }
  }

  /** Of an array of which an element is taken away we do not know the rest. */
  private void element(String name, Span span) {
    int bracket = name.indexOf('[');
    if (bracket > 0 && Expander.isName(name.substring(0, bracket))) {
      environment.forget(name.substring(0, bracket), span);
    }
  }

  private void printfVariable(Command command) {
    List<Argument> arguments = command.arguments();
    if (arguments.size() > 1 && "-v".equals(arguments.get(0).known())) {
      String name = arguments.get(1).known();
      if (name == null) {
        environment.sourced(command.span());
      } else if (Expander.isName(name)) {
        environment.forget(name, command.span());
      } else {
        element(name, command.span());
      }
    }
  }

  private void shift(Command command) {
    List<Argument> by = command.arguments();
    Sequence known = environment.arguments();
    Long count = by.isEmpty() ? Long.valueOf(1) : null;
    String written = by.size() == 1 ? by.get(0).known() : null;
    if (written != null) {
      count = Arithmetic.number(written);
    }
    if (count == null || known == null || isOpen(known, count)) {
      environment.forget(Environment.ARGUMENTS, command.span());
    } else if (count <= known.items().size()) {
      List<Value> left = known.items().subList(count.intValue(), known.items().size());
      environment.arguments(Sequence.of(left, known.isOpen(), known.span()), command.span());
    }
  }

  /** Whether it is not known which the first of some arguments are. */
  private static boolean isOpen(Sequence arguments, long count) {
    List<Value> items = arguments.items();
    boolean open = arguments.isOpen() && count > items.size();
    for (int i = 0; i < count && i < items.size(); i++) {
      open |= Fields.isSeveral(items.get(i));
    }
    return open;
  }

  private void set(Command command) {
    List<Argument> words = command.arguments();
    int i = 0;
    while (i < words.size()) {
      String word = words.get(i).known();
      if (word == null) {
        environment.forget(Environment.ARGUMENTS, command.span());
        return;
      }
      if (word.equals("--")) {
        arguments(words.subList(i + 1, words.size()), command.span());
        return;
      }
      if (word.equals("-a")) {
        environment.export("", command.span());
      }
      boolean option = word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+');
      if (!option) {
        arguments(words.subList(i, words.size()), command.span());
        return;
      }
      i += word.endsWith("o") ? 2 : 1;
    }
  }

  private void arguments(List<Argument> words, Span span) {
    environment.arguments(environment.sequence(words, span), span);
  }
}
