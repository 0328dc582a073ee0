package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Text;
import java.util.Arrays;
import java.util.List;

/**
 * Finds comments between the scalars of a document. The engine can report them itself, but takes
 * twice as long for it. Outside of scalars, a {@code #} after a blank or at the start of a line
 * begins a comment, and nothing else does.
 */
final class CommentFinder {
  private final Text source;
  private int[] bounds = new int[64];
  private int count;

  CommentFinder(Text source) {
    this.source = source;
  }

  /** Notes the range of a scalar, in source order; a {@code #} within it is no comment. */
  void skip(int start, int end) {
    if (count == bounds.length) {
      bounds = Arrays.copyOf(bounds, count * 2);
    }
    bounds[count] = start;
    bounds[count + 1] = end;
    count += 2;
  }

  /** Adds the comments of {@code [from, to)} and forgets the ranges. */
  void find(int from, int to, List<Comment> comments) {
    String chars = source.content();
    int range = 0;
    int hash = chars.indexOf('#', from);
    while (hash >= 0 && hash < to) {
      while (range < count && bounds[range + 1] <= hash) {
        range += 2;
      }
      if (range < count && bounds[range] <= hash) {
        hash = chars.indexOf('#', bounds[range + 1]);
      } else if (hash == from || chars.charAt(hash - 1) <= ' ') {
        int end = endOfLine(chars, hash, to);
        comments.add(comment(chars, hash, end));
        hash = chars.indexOf('#', end);
      } else {
        hash = chars.indexOf('#', hash + 1);
      }
    }
    count = 0;
  }

  private Comment comment(String chars, int hash, int end) {
    int before = hash - 1;
    while (before >= 0 && (chars.charAt(before) == ' ' || chars.charAt(before) == '\t')) {
      before--;
    }
    boolean ownLine = before < 0 || chars.charAt(before) == '\n' || chars.charAt(before) == '\r';
    return new Comment(source.span(hash, end), chars.substring(hash + 1, end).strip(), ownLine);
  }

  private static int endOfLine(String chars, int from, int to) {
    int i = from;
    while (i < to && chars.charAt(i) != '\n' && chars.charAt(i) != '\r') {
      i++;
    }
    return i;
  }
}
