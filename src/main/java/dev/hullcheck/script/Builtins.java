package dev.hullcheck.script;

import java.util.List;

/** What commands of the shell itself do to variables, as far as they make them unknown. */
final class Builtins {
  private final ScriptEvaluator script;

  Builtins(ScriptEvaluator script) {
    this.script = script;
  }

  /** Follows what a command does to the variables. */
  void run(String program, Command command) {
    switch (program) {
      case "read", "mapfile", "readarray", "getopts", "unset", "let", "printf" -> {
        for (Argument argument : command.arguments()) {
          String name = argument.known();
          if (name != null && Expander.isName(name) && !program.equals("printf")) {
            script.forget(name, command.span());
          } else if (name != null && program.equals("let")) {
            script.assignIn(name, command.span());
          }
        }
        if (program.equals("printf")) {
          printfVariable(command);
        }
      }
      case "source", ".", "eval" -> script.sourced(command.span());
      case "shift", "set" -> script.shifted();
      default -> script.called(program, command.span());
    }
  }

  private void printfVariable(Command command) {
    List<Argument> arguments = command.arguments();
    if (arguments.size() > 1 && "-v".equals(arguments.get(0).known())) {
      String name = arguments.get(1).known();
      if (name != null) {
        script.forget(name, command.span());
      }
    }
  }
}
