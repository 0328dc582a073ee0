package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlScalar.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.EventSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Makes nodes of the engine's parse events, one document at a time. */
final class TreeBuilder {
  /** The engine copies a token that is longer than its buffer again and again. */
  private static final int[] BUFFERS = {256, 4096, 65_536, 1 << 20};

  /** A collection that has begun. */
  private static final class Frame {
    final boolean mapping;
    final boolean flow;
    final int start;
    final @Nullable String tag;
    final @Nullable String anchor;
    final List<YamlEntry> entries = new ArrayList<>();
    final List<YamlNode> items = new ArrayList<>();
    @Nullable YamlNode key;
    boolean merges;
    boolean complete = true;
    long size = 1;
    int height = 1;

    Frame(boolean mapping, boolean flow, int start, @Nullable String tag, @Nullable String anchor) {
      this.mapping = mapping;
      this.flow = flow;
      this.start = start;
      this.tag = tag;
      this.anchor = anchor;
    }
  }

  /** A node that has a name, and how much a walk that comes to it will see. */
  private static final class Anchored {
    final YamlNode node;
    final long size;
    final int height;

    Anchored(YamlNode node, long size, int height) {
      this.node = node;
      this.size = size;
      this.height = height;
    }
  }

  private final Text source;
  private final String content;
  private final Faults faults;
  private final Merges merges;
  private final @Nullable CommentFinder commentFinder;
  private final LoadSettings[] settings = new LoadSettings[BUFFERS.length];

  /** Stands for a node that could not be made; no entry or item comes of it. */
  private final YamlNode missing;

  private final List<Frame> stack = new ArrayList<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private Marks marks;
  private @Nullable YamlNode root;
  private boolean broken;

  /** Where the document could not be read on. */
  private int brokenAt;

  /** The end of the last node that has text. */
  private int lastEnd;

  private long expandedLeft = YamlParser.MAX_EXPANDED;

  /**
   * A builder of the documents of one text.
   *
   * @param content the text without forbidden characters
   * @param commentFinder is told where the scalars are; null where there can be no comments
   */
  TreeBuilder(Text source, String content, Faults faults, @Nullable CommentFinder commentFinder) {
    this.source = source;
    this.content = content;
    this.faults = faults;
    this.merges = new Merges(faults);
    this.commentFinder = commentFinder;
    this.marks = new Marks(content, 0, 0, false);
    this.missing = new YamlScalar(source, 0, 0, 0, null, Style.PLAIN, "");
  }

  /** Reads {@code [from, to)}, as a rule one document, and adds what it is to {@code documents}. */
  void read(int from, int to, Marks marks, List<YamlDocument> documents) {
    this.marks = marks;
    int faultsBefore = faults.count();
    begin(from);
    try {
      ParserImpl parser =
          new ParserImpl(
              settings(to - from), new StreamReader(settings(to - from), slice(from, to)));
      while (parser.hasNext() && event(parser.next())) {
        if (root != null && stack.isEmpty() && parser.checkEvent(Event.ID.DocumentEnd)) {
          finish(documents, faultsBefore, from, to);
          begin(marks.offset(parser.next().getEndMark()));
        }
      }
    } catch (RuntimeException e) {
      // The engine's own exceptions, and others: a text that ends within an escape of
      // hexadecimal digits makes it throw a NumberFormatException.
      broken = true;
      brokenAt = faults.syntax(e, marks, from, to, lastEnd);
    }
    finish(documents, faultsBefore, from, to);
  }

  private String slice(int from, int to) {
    return from == 0 && to == content.length() ? content : content.substring(from, to);
  }

  private LoadSettings settings(int length) {
    int size = 0;
    while (size < BUFFERS.length - 1 && BUFFERS[size] < length) {
      size++;
    }
    if (settings[size] == null) {
      settings[size] = EventSettings.of(BUFFERS[size]);
    }
    return settings[size];
  }

  private void begin(int from) {
    stack.clear();
    anchors.clear();
    root = null;
    broken = false;
    lastEnd = from;
  }

  private void finish(List<YamlDocument> documents, int faultsBefore, int from, int to) {
    while (!stack.isEmpty()) {
      Frame frame = stack.get(stack.size() - 1);
      frame.complete = false;
      end(frame, lastEnd);
    }
    boolean template = broken && looksLikeTemplate(from, to);
    if (template) {
      faults.forgetFrom(faultsBefore);
    }
    if (root == null && !broken) {
      return;
    }
    documents.add(
        new YamlDocument(
            root,
            root == null ? source.span(from, from) : root.span(),
            template
                ? YamlDocument.State.TEMPLATE
                : faults.count() > faultsBefore
                    ? YamlDocument.State.BROKEN
                    : YamlDocument.State.COMPLETE));
  }

  /**
   * Whether another tool makes YAML of this: it holds the brackets of a template language, or
   * {@code ${…}} in the line that cannot be read.
   */
  private boolean looksLikeTemplate(int from, int to) {
    int lineStart = Math.max(from, content.lastIndexOf('\n', Math.max(0, brokenAt - 1)));
    int lineEnd = endOfLine(Math.min(brokenAt, to), to);
    for (int i = from; i < to - 1; i++) {
      char c = content.charAt(i);
      char next = content.charAt(i + 1);
      boolean opens =
          switch (c) {
            case '{' -> next == '{' || next == '%';
            case '%', '$' -> next == '{' && (c == '%' || i >= lineStart && i < lineEnd);
            case '<' -> next == '%';
            case Text.OPAQUE -> source.opaqueAt(i) != null;
            default -> false;
          };
      if (opens) {
        return true;
      }
    }
    return from < to && content.charAt(to - 1) == Text.OPAQUE && source.opaqueAt(to - 1) != null;
  }

  /** Takes one event in; false where the rest of the document must be left. */
  private boolean event(Event event) {
    if (event instanceof ScalarEvent scalar) {
      scalar(scalar);
    } else if (event instanceof CollectionStartEvent start) {
      return start(start);
    } else if (event instanceof CollectionEndEvent) {
      Frame frame = stack.get(stack.size() - 1);
      end(frame, frame.flow ? marks.offset(event.getEndMark()) : Math.max(frame.start, lastEnd));
    } else if (event instanceof AliasEvent alias) {
      alias(alias);
    } else if (event instanceof DocumentStartEvent || event instanceof DocumentEndEvent) {
      lastEnd = marks.offset(event.getEndMark());
    }
    return true;
  }

  private void scalar(ScalarEvent event) {
    int rawEnd = marks.offset(event.getEndMark());
    int start = marks.offset(event.getStartMark());
    String tag = event.getTag().isPresent() ? event.getTag().get() : null;
    String anchor = name(event);
    if (tag != null || anchor != null) {
      start = afterProperties(start, rawEnd);
    }
    Style style = style(event.getScalarStyle());
    boolean block = style == Style.LITERAL || style == Style.FOLDED;
    int end = block ? lastWritten(start, rawEnd) : rawEnd;
    if (commentFinder != null && start < end) {
      commentFinder.skip(block ? endOfLine(start, end) : start, end);
    }
    if (start < end) {
      lastEnd = end;
    }
    boolean nothing = start == end && tag == null && anchor == null && stack.isEmpty();
    if (!nothing) {
      YamlNode node = new YamlScalar(source, start, end, rawEnd, tag, style, event.getValue());
      remember(anchor, node, 1, 0);
      add(node, 1, 0);
    }
  }

  private static Style style(ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
      case LITERAL -> Style.LITERAL;
      case FOLDED -> Style.FOLDED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
      case PLAIN -> Style.PLAIN;
    };
  }

  /** Where the value itself begins behind {@code &anchor} and {@code !tag}. */
  private int afterProperties(int start, int end) {
    int i = start;
    while (i < end && (content.charAt(i) == '&' || content.charAt(i) == '!')) {
      while (i < end && content.charAt(i) > ' ') {
        i++;
      }
      int next = afterBlanksAndComments(i, end);
      if (next == end) {
        return i;
      }
      i = next;
    }
    return i;
  }

  private int afterBlanksAndComments(int from, int end) {
    int i = from;
    while (i < end && (content.charAt(i) <= ' ' || content.charAt(i) == '#')) {
      if (content.charAt(i) == '#') {
        i = endOfLine(i, end);
      } else {
        i++;
      }
    }
    return i;
  }

  private int endOfLine(int from, int end) {
    int i = from;
    while (i < end && content.charAt(i) != '\n' && content.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int lastWritten(int start, int rawEnd) {
    int end = rawEnd;
    while (end > start && content.charAt(end - 1) <= ' ') {
      end--;
    }
    return endOfLine(end, rawEnd);
  }

  private static @Nullable String name(NodeEvent event) {
    return event.getAnchor().isPresent() ? event.getAnchor().get().getValue() : null;
  }

  private boolean start(CollectionStartEvent event) {
    boolean mapping = event instanceof MappingStartEvent;
    int end = marks.offset(event.getEndMark());
    int start = end;
    if (event.isFlow()) {
      start = end - 1;
    } else if (!mapping && end > 0 && content.charAt(end - 1) == '-' && !isDash(end)) {
      // The engine lets the event of a list that is not indented end behind its first dash.
      start = end - 1;
    }
    if (stack.size() == YamlParser.MAX_DEPTH) {
      faults.add(start, end, "More than 100 levels of nesting, which is the most that is read");
      broken = true;
      brokenAt = start;
      return false;
    }
    String tag = event.getTag().isPresent() ? event.getTag().get() : null;
    stack.add(new Frame(mapping, event.isFlow(), start, tag, name(event)));
    lastEnd = Math.max(lastEnd, start);
    return true;
  }

  private boolean isDash(int at) {
    return at < content.length() && content.charAt(at) == '-';
  }

  private void end(Frame frame, int end) {
    stack.remove(stack.size() - 1);
    YamlNode node;
    if (frame.mapping) {
      List<YamlEntry> entries = frame.entries;
      boolean complete = frame.complete;
      if (frame.merges) {
        List<YamlEntry> merged = new ArrayList<>();
        complete &= merges.merge(entries, merged);
        entries = merged;
      }
      node = new YamlMapping(source, frame.start, end, frame.tag, frame.flow, complete, entries);
    } else {
      node = new YamlSequence(source, frame.start, end, frame.tag, frame.complete, frame.items);
    }
    lastEnd = Math.max(lastEnd, end);
    remember(frame.anchor, node, frame.size, frame.height);
    add(node, frame.size, frame.height);
  }

  private void alias(AliasEvent event) {
    int start = marks.offset(event.getStartMark());
    int end = marks.offset(event.getEndMark());
    lastEnd = end;
    String name = event.getAlias().getValue();
    Anchored target = anchors.get(name);
    if (isOpen(name)) {
      fault(start, end, "Alias \"" + name + "\" stands inside the node that it names");
    } else if (target == null) {
      fault(start, end, "Alias \"" + name + "\" names no anchor above it in this document");
    } else if (stack.size() + target.height > YamlParser.MAX_DEPTH) {
      fault(start, end, "More than 100 levels of nesting behind alias \"" + name + "\"");
    } else if (target.size > expandedLeft) {
      if (expandedLeft > 0) {
        faults.add(start, end, "The aliases of this file stand for more than a million nodes");
      }
      expandedLeft = 0;
      add(missing, 0, 0);
    } else {
      expandedLeft -= target.size;
      add(new YamlAlias(source, start, end, target.node), target.size, target.height);
    }
  }

  private void fault(int start, int end, String message) {
    faults.add(start, end, message);
    add(missing, 0, 0);
  }

  private boolean isOpen(String anchor) {
    for (Frame frame : stack) {
      if (anchor.equals(frame.anchor)) {
        return true;
      }
    }
    return false;
  }

  private void remember(@Nullable String anchor, YamlNode node, long size, int height) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, size, height));
    }
  }

  private void add(YamlNode node, long size, int height) {
    if (stack.isEmpty()) {
      root = node == missing ? null : node;
      return;
    }
    Frame frame = stack.get(stack.size() - 1);
    frame.size += size;
    frame.height = Math.max(frame.height, height + 1);
    if (!frame.mapping) {
      if (node == missing) {
        frame.complete = false;
      } else {
        frame.items.add(node);
      }
    } else if (frame.key == null) {
      frame.key = node;
    } else {
      YamlNode key = frame.key;
      frame.key = null;
      if (node == missing || key == missing) {
        frame.complete = false;
      } else {
        frame.entries.add(new YamlEntry(key, node));
        frame.merges |= Merges.isMerge(key);
      }
    }
  }
}
