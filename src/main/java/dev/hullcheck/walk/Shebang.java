package dev.hullcheck.walk;

/** Who runs a script, by its first line. */
public enum Shebang {
  /** A shell whose grammar is known; also where no program is named. */
  SHELL,
  /** A program that reads what is nearly a shell's language: its commands count, not its faults. */
  DIALECT,
  /** A program with a language of its own. */
  OTHER;

  /** The program that the first line of {@code script} names. */
  public static Shebang of(String script) {
    if (!script.startsWith("#!")) {
      return SHELL;
    }
    int end = script.indexOf('\n');
    return switch (program(end < 0 ? script : script.substring(0, end))) {
      case "", "sh", "bash", "dash", "ash", "ksh" -> SHELL;
      case "zsh", "bats", "busybox", "mksh", "yash" -> DIALECT;
      default -> OTHER;
    };
  }

  /** The program of a line such as {@code #!/usr/bin/env -S NAME=value bash -e}. */
  static String program(String line) {
    int at = 2;
    String word = "";
    while (at < line.length()) {
      int from = at;
      while (from < line.length() && line.charAt(from) <= ' ') {
        from++;
      }
      at = from;
      while (at < line.length() && line.charAt(at) > ' ') {
        at++;
      }
      word = line.substring(Math.max(from, line.lastIndexOf('/', at - 1) + 1), at);
      // After env come its options and variables, then the program.
      if (!word.equals("env") && !word.startsWith("-") && word.indexOf('=') < 0) {
        break;
      }
    }
    return word;
  }
}
