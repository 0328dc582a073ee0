package dev.hullcheck.engine;

import dev.hullcheck.kind.GcloudSurface;

/**
 * A line of prose that may be a command: one that gcloud has, a verb of kubectl, a request, with
 * nothing in it that reads like a sentence.
 */
final class CommandLine {
  private final String chars;
  private final int from;
  private final int end;

  /** The line {@code [from, end)} of a text, without blanks and prompt before it. */
  CommandLine(String chars, int from, int end) {
    this.chars = chars;
    this.from = from;
    this.end = end;
  }

  /**
   * Whether it is a command, or an assignment of what one prints.
   *
   * @param argued whether it has to say more than the command's name
   */
  boolean isCommand(boolean argued) {
    int i = behindWrappers(from);
    boolean named =
        switch (word(i)) {
          case "gcloud" -> isGcloud(after(i), argued);
          case "kubectl" -> isKubectl(after(i), argued);
          case "gsutil" -> isGsutil(word(after(i))) && !isProse(after(after(i)));
          case "helm" -> isHelm(word(after(i))) && !isProse(after(after(i)));
          case "curl", "wget" -> isRequest(after(i));
          case "cat", "echo", "printf" -> isPiped(after(i));
          default -> isAssignment() && assigned(i);
        };
    return named && !endsLikeProse();
  }

  /** Whether it is {@code NAME=value} or {@code export NAME=value}, with nothing behind. */
  boolean isAssignment() {
    int i = word(from).equals("export") ? after(from) : from;
    int name = i;
    while (i < end && isCapital(chars.charAt(i))) {
      i++;
    }
    if (i - name < 2 || i >= end || chars.charAt(i) != '=') {
      return false;
    }
    String value = chars.substring(i + 1, end);
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    boolean quoted = (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
    return first != ' ' && (quoted || value.indexOf(' ') < 0 || value.startsWith("$("));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  /** Whether an assignment takes what one of the programs prints. */
  private boolean assigned(int at) {
    int open = chars.indexOf("$(", at);
    String program = open < 0 || open >= end ? "" : word(blanks(open + 2));
    return program.equals("gcloud") || program.equals("kubectl");
  }

  /** Behind {@code sudo}, {@code time}, {@code watch -n 5} and {@code NAME=value}. */
  private int behindWrappers(int at) {
    int i = at;
    while (true) {
      String word = word(i);
      switch (word) {
        case "sudo", "time", "nohup" -> i = after(i);
        case "watch" -> {
          i = after(i);
          while (word(i).startsWith("-")) {
            i = word(i).equals("-n") ? after(after(i)) : after(i);
          }
        }
        default -> {
          int sign = word.indexOf('=');
          boolean set = sign > 1 && after(i) < end && isName(word, sign) && !word.contains("$(");
          if (!set) {
            return i;
          }
          i = after(i);
        }
      }
    }
  }

  private static boolean isName(String word, int length) {
    for (int i = 0; i < length; i++) {
      if (!isCapital(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether words name a command of gcloud. */
  private boolean isGcloud(int at, boolean argued) {
    GcloudSurface surface = GcloudSurface.bundled();
    GcloudSurface.Node node = surface == null ? null : surface.root();
    int i = at;
    String word = word(i);
    if (word.equals("alpha") || word.equals("beta") || word.equals("preview")) {
      i = after(i);
    }
    while (node != null && i < end) {
      GcloudSurface.Node child = node.child(word(i));
      if (child == null) {
        break;
      }
      node = child;
      i = after(i);
    }
    return node != null && node.isCommand() && !(argued && i >= end) && !isProse(i);
  }

  private boolean isKubectl(int at, boolean argued) {
    int i = at;
    while (word(i).startsWith("-")) {
      boolean apart =
          switch (word(i)) {
            case "-n", "--namespace", "--context", "--kubeconfig", "--cluster", "--user" -> true;
            default -> false;
          };
      i = apart ? after(after(i)) : after(i);
    }
    int behind = after(i);
    return isVerb(word(i)) && !(argued && behind >= end) && !isProse(behind);
  }

  private static boolean isVerb(String word) {
    return switch (word) {
      case "apply", "create", "delete", "get", "describe", "run", "exec", "edit", "patch" -> true;
      case "label", "annotate", "taint", "drain", "cordon", "uncordon", "rollout", "scale" -> true;
      case "expose", "set", "logs", "port-forward", "proxy", "config", "auth", "cp" -> true;
      case "replace", "autoscale", "top", "wait", "debug", "attach", "certificate", "diff" -> true;
      default -> false;
    };
  }

  private static boolean isGsutil(String word) {
    return switch (word) {
      case "acl", "cat", "cors", "cp", "defacl", "iam", "kms", "ls", "mb", "mv", "notification" ->
          true;
      case "pap", "rb", "retention", "rm", "rsync", "signurl", "ubla", "versioning", "web", "-m" ->
          true;
      default -> false;
    };
  }

  private static boolean isHelm(String word) {
    return switch (word) {
      case "install", "upgrade", "uninstall", "template", "repo", "pull", "rollback" -> true;
      default -> false;
    };
  }

  private boolean isRequest(int at) {
    int scheme = chars.indexOf("://", at);
    return scheme >= 0 && scheme < end && !isProse(at);
  }

  /** Whether what is printed goes to one of the programs. */
  private boolean isPiped(int at) {
    for (int i = chars.indexOf('|', at); i >= 0 && i < end; i = chars.indexOf('|', i + 1)) {
      CommandLine next = new CommandLine(chars, blanks(i + 1), end);
      String program = next.word(next.behindWrappers(next.from));
      if ((program.equals("gcloud") || program.equals("kubectl")) && next.isCommand(true)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what follows a command goes on as a sentence does: with a word that no command has, up
   * to the end of the command.
   */
  private boolean isProse(int at) {
    for (int i = at; i < end; i = blanks(wordEnd(i))) {
      if ("|;&#>".indexOf(chars.charAt(i)) >= 0 || word(i).equals("--")) {
        return false;
      }
      if (isOfSentence(i)) {
        return true;
      }
    }
    return false;
  }

  /** Where a word ends, of which quotes may hold blanks. */
  private int wordEnd(int at) {
    int i = at;
    char quote = 0;
    while (i < end && (quote != 0 || chars.charAt(i) > ' ')) {
      char c = chars.charAt(i++);
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    return i;
  }

  private boolean isOfSentence(int at) {
    char first = chars.charAt(at);
    return switch (word(at)) {
      case "command", "commands", "and", "or", "is", "are", "to", "of", "the", "an", "that" -> true;
      case "which", "will", "can", "with", "for", "in", "on", "from", "as", "instead" -> true;
      case "flag", "flags", "you", "your", "it", "this", "should", "must", "does", "has" -> true;
      case "shows", "lists", "prints", "makes", "creates", "deletes", "returns", "gives" -> true;
      case "a" -> after(at) < end;
      default -> first > 127 && Character.isLetter(first);
    };
  }

  private boolean endsLikeProse() {
    int i = end;
    while (i > from && chars.charAt(i - 1) == ' ') {
      i--;
    }
    // A dot alone is the folder that one is in.
    return i > from + 1
        && ".:,;?!".indexOf(chars.charAt(i - 1)) >= 0
        && Character.isLetter(chars.charAt(i - 2));
  }

  private String word(int at) {
    int i = at;
    while (i < end && chars.charAt(i) > ' ') {
      i++;
    }
    return chars.substring(Math.min(at, i), i);
  }

  private int after(int at) {
    int i = at;
    while (i < end && chars.charAt(i) > ' ') {
      i++;
    }
    return blanks(i);
  }

  private int blanks(int at) {
    int i = at;
    while (i < end && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
