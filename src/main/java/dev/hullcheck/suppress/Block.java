package dev.hullcheck.suppress;

import dev.hullcheck.source.LineIndex;
import dev.hullcheck.source.SourceFile;

/**
 * The block that begins at a line, by how the lines are indented: what is indented deeper, and the
 * line that closes it. It is the same in YAML, HCL, scripts and makefiles as people write them; a
 * block that is not indented is its first line.
 */
final class Block {
  /** Longer blocks end here, so that many markers in one file cost no more than a look at each. */
  private static final int MAX_LINES = 10_000;

  private Block() {}

  /** The last line of the block that begins at {@code line}, which may be that line itself. */
  static int end(String content, SourceFile file, int line) {
    LineIndex lines = file.lines();
    if (line < 1 || line > lines.count()) {
      return line;
    }
    String head = text(content, lines, line);
    int indent = indent(head);
    boolean list = head.stripTrailing().endsWith(":") && !isItem(head, indent);
    int last = line;
    for (int next = line + 1; next <= Math.min(lines.count(), line + MAX_LINES); next++) {
      String text = text(content, lines, next);
      int at = indent(text);
      if (at == text.length() || text.startsWith("#", at) || text.startsWith("//", at)) {
        continue;
      }
      // A list of YAML may stand as far to the left as the key that it belongs to.
      if (at > indent || at == indent && list && isItem(text, at)) {
        last = next;
      } else if (at == indent && goesOn(text, at)) {
        last = next;
      } else {
        return at == indent && closes(text, at) ? next : last;
      }
    }
    return last;
  }

  private static String text(String content, LineIndex lines, int line) {
    int start = Math.min(lines.start(line), content.length());
    return content.substring(start, Math.max(start, Math.min(lines.end(line), content.length())));
  }

  private static int indent(String text) {
    int i = 0;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isItem(String text, int at) {
    return text.startsWith("-", at)
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  private static boolean goesOn(String text, int at) {
    return isWord(text, at, "else") || isWord(text, at, "elif");
  }

  private static boolean closes(String text, int at) {
    char first = text.charAt(at);
    return first == '}'
        || first == ']'
        || first == ')'
        || isWord(text, at, "done")
        || isWord(text, at, "fi")
        || isWord(text, at, "esac");
  }

  private static boolean isWord(String text, int at, String word) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
