package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads YAML, and JSON as a part of it. Never throws for bad input; time and memory are linear in
 * the text, its nesting and the aliases in it bounded.
 */
public final class YamlParser {
  /** How deep collections may lie in each other, aliases followed. */
  public static final int MAX_DEPTH = 100;

  /** How many nodes the aliases of one text may stand for; kubectl refuses such texts too. */
  public static final int MAX_EXPANDED = 1_000_000;

  private final String content;
  private final Faults faults;
  private final CommentFinder commentFinder;
  private final TreeBuilder builder;
  private final boolean hasPairs;
  private final boolean hasComments;
  private final boolean isJson;
  private final List<Comment> comments = new ArrayList<>();
  private final List<YamlDocument> documents = new ArrayList<>();

  private YamlParser(Text text) {
    this.faults = new Faults(text);
    Characters characters = Characters.of(text, faults);
    this.content = characters.content();
    this.hasPairs = characters.hasPairs();
    this.hasComments = content.indexOf('#') >= 0;
    this.isJson = beginsObject(content);
    this.commentFinder = new CommentFinder(text);
    this.builder = new TreeBuilder(text, content, faults, hasComments ? commentFinder : null);
  }

  /** The documents, comments and faults of a text. */
  public static Parsed<YamlStream> parse(Text text) {
    return new YamlParser(text).parse();
  }

  private Parsed<YamlStream> parse() {
    int start = 0;
    int from = 0;
    boolean begun = false;
    while (from < content.length()) {
      if (isMarker(from, "---")) {
        if (begun || hasContent(start, from)) {
          document(start, from);
          start = from;
        }
        begun = true;
      } else if (isMarker(from, "...")) {
        int after = nextLine(from);
        document(start, after);
        start = after;
        begun = false;
      } else if (isJson && from > start && isObject(content, from) && endsObject(from)) {
        document(start, from);
        start = from;
      }
      from = nextMarker(from);
    }
    document(start, content.length());
    return new Parsed<>(new YamlStream(documents), comments, faults.problems());
  }

  /**
   * Whether a text is to kubectl a stream of JSON, whose objects need nothing between them: it
   * begins with a brace that is not one of a template.
   */
  private static boolean beginsObject(String content) {
    int i = 0;
    while (i < content.length() && content.charAt(i) <= ' ') {
      i++;
    }
    return isObject(content, i);
  }

  private static boolean isObject(String content, int at) {
    char next = at + 1 < content.length() ? content.charAt(at + 1) : ' ';
    return at < content.length() && content.charAt(at) == '{' && next != '{' && next != '%';
  }

  /** Whether what precedes a place ends with a brace, behind which no value of it can begin. */
  private boolean endsObject(int at) {
    int i = at - 1;
    while (i >= 0 && content.charAt(i) <= ' ') {
      i--;
    }
    return i >= 0 && content.charAt(i) == '}';
  }

  /** The start of the next line that begins with a marker's characters, or the end. */
  private int nextMarker(int from) {
    int i = content.indexOf('\n', from);
    while (i >= 0 && i + 3 < content.length()) {
      char c = content.charAt(i + 1);
      if (isJson && c == '{') {
        return i + 1;
      }
      if ((c == '-' || c == '.') && content.charAt(i + 2) == c && content.charAt(i + 3) == c) {
        return i + 1;
      }
      i = content.indexOf('\n', i + 1);
    }
    return content.length();
  }

  private boolean isMarker(int at, String marker) {
    int after = at + marker.length();
    return content.startsWith(marker, at)
        && (after == content.length() || content.charAt(after) <= ' ');
  }

  private int nextLine(int from) {
    int end = content.indexOf('\n', from);
    return end < 0 ? content.length() : end + 1;
  }

  /** Whether there is more than blanks, comments and directives, which belong to what follows. */
  private boolean hasContent(int from, int to) {
    int line = from;
    while (line < to) {
      int i = line;
      while (i < to && content.charAt(i) <= ' ' && content.charAt(i) != '\n') {
        i++;
      }
      char c = i < to ? content.charAt(i) : '\n';
      if (c != '\n' && c != '#' && !(c == '%' && i == line)) {
        return true;
      }
      line = nextLine(i);
    }
    return false;
  }

  private void document(int from, int to) {
    if (from < to) {
      if (hasContent(from, to)) {
        builder.read(from, to, new Marks(content, from, to, hasPairs), documents);
      }
      if (hasComments) {
        commentFinder.find(from, to, comments);
      }
    }
  }
}
