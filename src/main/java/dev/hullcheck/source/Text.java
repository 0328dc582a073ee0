package dev.hullcheck.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as a parser reads it, with the place of every character in a file on disk.
 *
 * <p>A whole file is a text of one piece. An <em>island</em> (a script in a YAML block scalar, a
 * manifest in a heredoc, a fence in Markdown) is a text of many: one a line with the indentation
 * cut off, one for each escape of a quoted string, and one {@link #OPAQUE} character for each thing
 * that the host fills in. A parser therefore never knows that it reads an island, and every span it
 * makes is already one of the file.
 *
 * <pre>
 *   file     run: |⏎    echo "${{ matrix.name }}"⏎    ls⏎
 *   content  echo "￼"⏎ls⏎
 * </pre>
 */
public final class Text {
  /** The one character that stands for each opaque part in {@link #content()}. */
  public static final char OPAQUE = '\uFFFC';

  private static final class Piece {
    /** Where this piece begins in the content. */
    final int at;

    final int length;

    /** The file's characters; a piece whose span is as long as itself maps one to one. */
    final Span span;

    final @Nullable Opaque opaque;

    Piece(int at, int length, Span span, @Nullable Opaque opaque) {
      this.at = at;
      this.length = length;
      this.span = span;
      this.opaque = opaque;
    }

    boolean linear() {
      return opaque == null && span.end() - span.start() == length;
    }
  }

  private final String content;
  private final Piece[] pieces;
  private final Span whole;

  private Text(String content, Piece[] pieces, Span whole) {
    this.content = content;
    this.pieces = pieces;
    this.whole = whole;
  }

  /** All of a file. */
  public static Text of(SourceFile file, String content) {
    return linear(content, new Span(file, 0, content.length()));
  }

  /**
   * Characters that stand in the file just as they are.
   *
   * @param span as long as {@code content}; where it is not, every character maps to all of it
   */
  public static Text linear(String content, Span span) {
    Piece[] pieces = {new Piece(0, content.length(), span, null)};
    return new Text(content, content.isEmpty() ? new Piece[0] : pieces, span);
  }

  /** The characters, each opaque part as one {@link #OPAQUE}. */
  public String content() {
    return content;
  }

  public int length() {
    return content.length();
  }

  /** The file of this text; of a text put together from several files, that of the whole. */
  public SourceFile file() {
    return whole.file();
  }

  /** All of the host's characters that this text came from, quotes and indentation included. */
  public Span whole() {
    return whole;
  }

  /**
   * The characters of the file that the range {@code [start, end)} of this text came from. A range
   * over pieces of two files keeps to the file that it starts in. Bounds past the end are clipped.
   */
  public Span span(int start, int end) {
    if (pieces.length == 0) {
      return whole;
    }
    int from = Math.max(0, Math.min(start, content.length()));
    int to = Math.max(from, Math.min(end, content.length()));
    if (pieces.length == 1 && pieces[0].linear()) {
      int offset = pieces[0].span.start();
      return new Span(pieces[0].span.file(), offset + from, offset + to);
    }
    if (from == content.length()) {
      Piece last = pieces[pieces.length - 1];
      return new Span(last.span.file(), last.span.end(), last.span.end());
    }
    Piece first = pieces[pieceAt(from)];
    int fileStart = first.linear() ? first.span.start() + (from - first.at) : first.span.start();
    if (to == from) {
      return new Span(first.span.file(), fileStart, fileStart);
    }
    Piece last = pieces[pieceAt(to - 1)];
    int fileEnd = last.linear() ? last.span.start() + (to - last.at) : last.span.end();
    SourceFile file = first.span.file();
    if (last.span.file() != file || fileEnd < fileStart) {
      return new Span(file, fileStart, Math.max(fileStart, first.span.end()));
    }
    return new Span(file, fileStart, fileEnd);
  }

  /** The opaque part at an offset of the content, or null where a literal character stands. */
  public @Nullable Opaque opaqueAt(int offset) {
    return content.charAt(offset) == OPAQUE ? pieces[pieceAt(offset)].opaque : null;
  }

  /** Whether any part of this text is opaque. */
  public boolean hasOpaque() {
    for (Piece piece : pieces) {
      if (piece.opaque != null) {
        return true;
      }
    }
    return false;
  }

  /** The part {@code [start, end)} of this text, with its places. */
  public Text slice(int start, int end) {
    if (start == 0 && end == content.length()) {
      return this;
    }
    return new Builder().add(this, start, end).build(span(start, end));
  }

  /** A copy whose {@link #whole()} is another, such as the quoted string around it. */
  public Text within(Span host) {
    return new Text(content, pieces, host);
  }

  private int pieceAt(int offset) {
    int low = 0;
    int high = pieces.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces[middle].at <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return content;
  }

  /** Puts a text together from pieces, in order. */
  public static final class Builder {
    private final StringBuilder content = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** Adds the part {@code [start, end)} of {@code text}, literal and opaque, with its places. */
    public Builder add(Text text, int start, int end) {
      if (start >= end) {
        return this;
      }
      for (int i = text.pieceAt(start); i < text.pieces.length; i++) {
        Piece piece = text.pieces[i];
        int from = Math.max(start, piece.at);
        int to = Math.min(end, piece.at + piece.length);
        if (from >= to) {
          break;
        }
        Span span = piece.linear() ? text.span(from, to) : piece.span;
        append(text.content.substring(from, to), span, piece.opaque);
      }
      return this;
    }

    /** Adds all of {@code text}. */
    public Builder add(Text text) {
      return add(text, 0, text.length());
    }

    /** Adds characters that the host spells differently: {@code \n}, {@code ''}, a folded break. */
    public Builder add(String chars, Span span) {
      if (!chars.isEmpty()) {
        append(chars, span, null);
      }
      return this;
    }

    /** Adds a part that the host fills in, as one {@link #OPAQUE}. */
    public Builder add(Opaque opaque, Span span) {
      append(String.valueOf(OPAQUE), span, opaque);
      return this;
    }

    private void append(String chars, Span span, @Nullable Opaque opaque) {
      int at = content.length();
      content.append(chars);
      if (!pieces.isEmpty() && opaque == null) {
        Piece last = pieces.get(pieces.size() - 1);
        boolean joins =
            last.linear()
                && span.end() - span.start() == chars.length()
                && last.span.file() == span.file()
                && last.span.end() == span.start();
        if (joins) {
          pieces.set(
              pieces.size() - 1,
              new Piece(last.at, last.length + chars.length(), last.span.to(span), null));
          return;
        }
      }
      pieces.add(new Piece(at, chars.length(), span, opaque));
    }

    public int length() {
      return content.length();
    }

    /**
     * The text.
     *
     * @param whole the host's characters that it came from
     */
    public Text build(Span whole) {
      return new Text(content.toString(), pieces.toArray(new Piece[0]), whole);
    }
  }
}
