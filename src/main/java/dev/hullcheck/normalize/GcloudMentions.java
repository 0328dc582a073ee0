package dev.hullcheck.normalize;

import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document says of gcloud in its running text. Nobody runs that: a command that is named
 * there makes nothing and lacks nothing, and only a name that is plainly misspelled is a problem.
 */
public final class GcloudMentions {
  /** So many characters, in so many words, are one name and not another program's. */
  private static final int LEAST_LENGTH = 24;

  private static final int LEAST_WORDS = 4;

  /** How many edits make a slip of it. */
  private static final int MOST_EDITS = 2;

  /** How many different flags are looked at, of the commands and of the text. */
  private static final int MOST_FLAGS = 500;

  private final Sink sink;

  /** Mentions in one document. */
  public GcloudMentions(Sink sink) {
    this.sink = sink;
  }

  /** Takes in a command that the text names. */
  public void named(Command command) {
    GcloudSurface surface = GcloudSurface.bundled();
    GcloudCommand asked = GcloudCommand.read(command);
    if (asked != null && surface != null) {
      new GcloudProblems(sink, surface, asked, null).findMisspelled();
    }
  }

  /**
   * Finds the flags in a text that are a slip of one that a command of the document is given: long
   * names that differ from it in a letter or two, and that no command of its group has.
   *
   * @param commands all that the document shows or names: their flags, right or wrong, are theirs
   */
  public void flags(Text text, List<List<Command>> commands) {
    Map<String, Span> flags = flags(text);
    for (int i = 0; i < commands.size() && !flags.isEmpty(); i++) {
      for (Command command : commands.get(i)) {
        for (Argument word : command.words()) {
          String known = word.known();
          if (known != null && known.startsWith("--")) {
            int sign = known.indexOf('=');
            flags.remove(positive(sign < 0 ? known : known.substring(0, sign)));
          }
        }
      }
    }
    if (flags.isEmpty()) {
      return;
    }
    Map<String, GcloudCommand> given = given(commands);
    for (Map.Entry<String, Span> flag : flags.entrySet()) {
      String meant = Nearest.of(flag.getKey(), given.keySet());
      GcloudCommand command = meant == null ? null : given.get(meant);
      if (meant != null && command != null) {
        flag(flag.getKey(), flag.getValue(), meant, command);
      }
    }
  }

  /** The long flags in a text, without negation, and where each is first. */
  private static Map<String, Span> flags(Text text) {
    String chars = text.content();
    Map<String, Span> flags = new LinkedHashMap<>();
    int at = chars.indexOf("--");
    while (at >= 0 && flags.size() < MOST_FLAGS) {
      int end = at + 2;
      while (end < chars.length() && isOfName(chars.charAt(end))) {
        end++;
      }
      boolean begins = at == 0 || !isOfName(chars.charAt(at - 1));
      if (begins && end - at >= LEAST_LENGTH) {
        String name = positive(chars.substring(at, end));
        if (words(name) >= LEAST_WORDS && !flags.containsKey(name)) {
          flags.put(name, text.span(at, end));
        }
      }
      at = chars.indexOf("--", end);
    }
    return flags;
  }

  /** The long flags that gcloud's commands are given, and which command first. */
  private static Map<String, GcloudCommand> given(List<List<Command>> commands) {
    Map<String, GcloudCommand> given = new LinkedHashMap<>();
    for (List<Command> run : commands) {
      for (Command command : run) {
        GcloudCommand asked = given.size() < MOST_FLAGS ? GcloudCommand.read(command) : null;
        if (asked != null && asked.spec() != null) {
          for (GcloudCommand.Flag flag : asked.flags()) {
            if (flag.spec() != null && flag.name().length() > LEAST_LENGTH - MOST_EDITS) {
              given.putIfAbsent(flag.name(), asked);
            }
          }
        }
      }
    }
    return given;
  }

  private void flag(String name, Span span, String meant, GcloudCommand command) {
    if (Nearest.distance(name, meant, MOST_EDITS) > MOST_EDITS
        || GcloudProblems.withoutDigits(name).equals(GcloudProblems.withoutDigits(meant))
        || isKnown(name, command)) {
      return;
    }
    GcloudFlag known = command.spec() == null ? null : command.spec().flag(meant);
    boolean negated = span.end() - span.start() > name.length();
    if (known == null || negated && !known.isNegatable()) {
      return;
    }
    GcloudFault fault =
        new GcloudFault("unknown-flag", span)
            .with("flag", negated ? negative(name) : name)
            .with("suggestion", negated ? negative(meant) : meant)
            .with("command", GcloudProblems.name(command.track(), command.name()))
            .with("path", command.name())
            .with("group", command.path().get(0));
    sink.add(
        Resource.of("gcloud.Problem", "gcloud " + command.name(), Language.SHELL)
            .build(fault.value(), span));
  }

  /** Whether any command of a command's group has a flag. */
  private static boolean isKnown(String name, GcloudCommand command) {
    GcloudSurface surface = GcloudSurface.bundled();
    GcloudSurface.Node node = surface == null ? null : surface.root();
    for (int i = 0; node != null && i + 1 < command.path().size(); i++) {
      node = node.child(command.path().get(i));
    }
    if (node == null) {
      return true;
    }
    for (String word : node.words()) {
      GcloudSurface.Node sibling = node.child(word);
      GcloudCommandSpec spec = sibling == null ? null : sibling.command(command.track());
      if (spec != null && spec.flag(name) != null) {
        return true;
      }
    }
    return false;
  }

  /** A flag without its negation. */
  private static String positive(String flag) {
    return flag.startsWith("--no-") ? "--" + flag.substring(5) : flag;
  }

  private static String negative(String flag) {
    return "--no-" + flag.substring(2);
  }

  private static int words(String flag) {
    int words = 0;
    for (int i = 1; i < flag.length(); i++) {
      words += flag.charAt(i - 1) == '-' && flag.charAt(i) != '-' ? 1 : 0;
    }
    return words;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
  }
}
