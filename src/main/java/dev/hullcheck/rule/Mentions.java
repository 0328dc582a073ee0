package dev.hullcheck.rule;

import dev.hullcheck.kind.Table;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code mentions: SET}: a member of the set stands in the text as a whole word, or as words in a
 * row: neither preceded nor followed by a letter, a digit or an underscore. {@code my-calico-node}
 * mentions {@code calico-node}; {@code falcon} does not mention {@code falco}. It points at the
 * words.
 */
record Mentions(Members members) implements Matcher {
  /** So many words in a row are compared; no member has more. */
  private static final int MAX_WORDS = 6;

  /** A text in which more words stand is prose or a file, and names nothing. */
  private static final int MAX_LENGTH = 2000;

  @Override
  public String entry() {
    return "mentions: " + members.written();
  }

  @Override
  public List<Path> paths() {
    return members.paths();
  }

  @Override
  public boolean isOfText() {
    return members.paths().isEmpty();
  }

  @Override
  public Truth matches(Node node, Scope scope) {
    Text text = text(node.value());
    if (text != null && find(text, node, scope) != null) {
      return Truth.TRUE;
    }
    return node.value() instanceof Unknown ? Truth.UNKNOWN : Truth.FALSE;
  }

  @Override
  public Span place(Node node, Scope scope) {
    Text text = text(node.value());
    Span found = text == null ? null : find(text, node, scope);
    Span whole = node.span();
    return found != null
            && found.file() == whole.file()
            && found.start() >= whole.start()
            && found.end() <= whole.end()
        ? found
        : whole;
  }

  private static @Nullable Text text(Value value) {
    return value instanceof Scalar scalar && scalar.isString()
        ? scalar.text()
        : value instanceof Unknown unknown ? unknown.text() : null;
  }

  /** The place of the first words that are a member. */
  private @Nullable Span find(Text text, Node node, Scope scope) {
    String content = text.content();
    if (content.length() > MAX_LENGTH) {
      return null;
    }
    Table table =
        members instanceof Members.Tabled tabled && tabled.key() == null
            ? scope.table(tabled.name())
            : null;
    int most = table == null ? MAX_WORDS : Math.min(MAX_WORDS, table.mostWords());
    for (int from = 0; from < content.length(); from = wordEnd(content, from) + 1) {
      if (table != null && !table.mayBegin(content.charAt(from))) {
        continue;
      }
      int to = from;
      for (int words = 0; words < most && to < content.length(); words++) {
        to = wordEnd(content, to);
        if (to > from
            && isWhole(content, from, to)
            && has(content.substring(from, to), table, node, scope)) {
          return text.span(from, to);
        }
        to++;
      }
    }
    return null;
  }

  /** Whether what is not known does not go on a word. */
  private static boolean isWhole(String text, int from, int to) {
    return (from == 0 || text.charAt(from - 1) != Text.OPAQUE)
        && (to == text.length() || text.charAt(to) != Text.OPAQUE);
  }

  private boolean has(String words, @Nullable Table table, Node node, Scope scope) {
    if (table != null) {
      return table.has(words);
    }
    Scalar scalar = Scalar.string(words, node.span());
    return members.has(new Node(scalar, node.span(), null, node.path(), false), scope).isTrue();
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }
}
