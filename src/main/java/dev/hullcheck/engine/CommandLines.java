package dev.hullcheck.engine;

import dev.hullcheck.source.Lines;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.markdown.Console;
import org.jspecify.annotations.Nullable;

/**
 * The lines of prose that plainly are commands, as in a runbook, with the lines in which they go on
 * and their here-documents.
 */
final class CommandLines {
  private final Text text;
  private final String chars;

  private CommandLines(Text text) {
    this.text = text;
    this.chars = text.content();
  }

  /** The commands of a text, with the variables set between them; null where there are none. */
  static @Nullable Text of(Text text) {
    return mayHold(text) ? new CommandLines(text).read(false) : null;
  }

  /**
   * The commands of a paragraph of running text, of which each line has to be one, or what the one
   * before it prints where that stands behind a prompt; null of any other paragraph. The name of a
   * command alone only names it.
   */
  static @Nullable Text ofParagraph(Text text) {
    return mayHold(text) ? new CommandLines(text).read(true) : null;
  }

  private static boolean mayHold(Text text) {
    String chars = text.content();
    return chars.contains("gcloud ")
        || chars.contains("kubectl ")
        || chars.contains("curl ")
        || chars.contains("wget ")
        || chars.contains("gsutil ")
        || chars.contains("helm ");
  }

  private @Nullable Text read(boolean paragraph) {
    Text.Builder out = new Text.Builder();
    boolean commands = false;
    boolean session = false;
    boolean continued = false;
    String delimiter = "";
    int indent = 0;
    for (int line = 0; line < chars.length(); line = next(line)) {
      int end = end(line);
      if (!delimiter.isEmpty()) {
        out.add(text, unindented(line, end, indent), next(line));
        delimiter = chars.substring(line, end).trim().equals(delimiter) ? "" : delimiter;
        continue;
      }
      int bare = blanks(line, end);
      int from = continued ? line : afterPrompt(bare, end);
      boolean prompt = !continued && from > bare;
      session |= prompt;
      CommandLine written = new CommandLine(chars, from, end);
      boolean command = !continued && written.isCommand(paragraph && !prompt);
      if (!continued && !command && !written.isAssignment()) {
        if (paragraph && !session) {
          return null;
        }
        continue;
      }
      commands |= command;
      out.add(text, from, next(line));
      continued = end > line && chars.charAt(end - 1) == '\\';
      delimiter = Console.delimiter(chars.substring(from, end));
      indent = bare - line;
    }
    return commands ? out.build(text.whole()) : null;
  }

  private int afterPrompt(int bare, int end) {
    boolean prompt = bare + 1 < end && chars.charAt(bare) == '$' && chars.charAt(bare + 1) == ' ';
    return prompt ? blanks(bare + 2, end) : bare;
  }

  /** Where a line begins without as many blanks as stand before the command. */
  private int unindented(int line, int end, int indent) {
    return Math.min(blanks(line, end), line + indent);
  }

  private int blanks(int from, int end) {
    int i = from;
    while (i < end && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private int end(int line) {
    return Lines.end(chars, line);
  }

  private int next(int line) {
    return Lines.next(chars, line);
  }
}
