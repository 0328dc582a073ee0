package dev.hullcheck.script;

import java.util.List;

/** What commands of the shell itself do to variables, as far as they make them unknown. */
final class Builtins {
  private final Environment environment;

  Builtins(Environment environment) {
    this.environment = environment;
  }

  /** Follows what a command does to the variables. */
  void run(String program, Command command) {
    switch (program) {
      case "read", "mapfile", "readarray", "getopts", "unset", "let", "printf" -> {
        for (Argument argument : command.arguments()) {
          String name = argument.known();
          if (name != null && Expander.isName(name) && !program.equals("printf")) {
            environment.forget(name, command.span());
          } else if (name != null && program.equals("let")) {
            environment.assignIn(name, command.span());
          }
        }
        if (program.equals("printf")) {
          printfVariable(command);
        }
      }
      case "source", ".", "eval" -> environment.sourced(command.span());
      case "shift", "set" -> environment.shifted();
      default -> environment.called(program, command.span());
    }
  }

  private void printfVariable(Command command) {
    List<Argument> arguments = command.arguments();
    if (arguments.size() > 1 && "-v".equals(arguments.get(0).known())) {
      String name = arguments.get(1).known();
      if (name != null) {
        environment.forget(name, command.span());
      }
    }
  }
}
