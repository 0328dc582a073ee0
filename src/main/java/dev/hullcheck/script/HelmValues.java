package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that {@code --set} and its like give a chart, as Helm's {@code strvals} reads them:
 * {@code a.b=c,d[0].e=f,g={h,i}}, where a backslash takes the next character as it is. What it
 * refuses is no release at all, and gives nothing. {@code testdata/helm} has what Helm says.
 */
public final class HelmValues {
  /** What becomes of the characters behind the equals sign. */
  public enum Form {
    /** {@code --set}: numbers, true, false and null are what they look like. */
    TYPED,
    /** {@code --set-string} */
    STRING,
    /** {@code --set-literal}: all of them, commas too. */
    LITERAL,
    /** {@code --set-file}: the name of a file with the text. */
    FILE
  }

  /** As Helm has it. */
  private static final int MAX_DEPTH = 30;

  /** Helm has 65536; each index before the last is a value too. */
  private static final int MAX_INDEX = 1000;

  private final Node root = new Node();
  private boolean refused;

  /** A value in the making: of one of three sorts, or of none yet. */
  private static final class Node {
    private @Nullable Value leaf;
    private @Nullable Map<String, Field> fields;
    private @Nullable List<Node> items;

    /** Whether an object has a field of which the name is not known. */
    private boolean open;

    /** Makes an object of it, if it is not another value already. */
    Map<String, Field> fields() throws Refused {
      Map<String, Field> all = fields;
      if (all == null) {
        if (items != null || leaf != null && !isNull(leaf)) {
          throw new Refused();
        }
        all = new LinkedHashMap<>();
        fields = all;
        leaf = null;
      }
      return all;
    }

    /** Makes a list of it, if it is not another value already. */
    List<Node> items() throws Refused {
      List<Node> all = items;
      if (all == null) {
        if (fields != null || leaf != null && !isNull(leaf) && !(leaf instanceof Sequence)) {
          throw new Refused();
        }
        all = new ArrayList<>();
        if (leaf instanceof Sequence known) {
          for (Value item : known.items()) {
            Node node = new Node();
            node.set(item);
            all.add(node);
          }
        }
        items = all;
        leaf = null;
      }
      return all;
    }

    private static boolean isNull(Value value) {
      return value instanceof Scalar scalar && scalar.isNull();
    }

    void set(Value value) {
      leaf = value;
      fields = null;
      items = null;
    }

    Value value(boolean merged, Span span) {
      if (fields != null) {
        Mapping.Builder mapping = new Mapping.Builder().open(open || merged);
        for (Map.Entry<String, Field> field : fields.entrySet()) {
          Span key = field.getValue().key();
          mapping.put(field.getKey(), key, field.getValue().node().value(merged, key));
        }
        return mapping.build(span);
      }
      if (items != null) {
        List<Value> values = new ArrayList<>(items.size());
        for (Node item : items) {
          values.add(item.value(merged, span));
        }
        return Sequence.of(values, merged, span);
      }
      return leaf == null ? Scalar.nul("null", span) : leaf;
    }
  }

  private record Field(Span key, Node node) {}

  /** Helm refuses the rest. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused() {
      super(null, null, false, false);
    }
  }

  /** Takes in what one flag gives. */
  public void add(Value given, Form form) {
    Reader reader = new Reader(Slice.text(given), form);
    try {
      while (!reader.isAtEnd()) {
        reader.key(root, 0);
      }
    } catch (Refused e) {
      refused = true;
    }
  }

  /**
   * The values so far.
   *
   * @param merged whether they are laid over a file's, so that there may be more beside them
   * @param span of what gives them
   */
  public Mapping build(boolean merged, Span span) {
    Mapping.Builder open = new Mapping.Builder().open(true);
    if (!refused && root.value(merged, span) instanceof Mapping mapping) {
      mapping.fields().forEach(open::put);
    }
    return open.build(span);
  }

  /** Where {@code key={…}} of {@code --set-json} leads, and its text around the JSON. */
  public static @Nullable Text json(Value given) {
    Text text = Slice.text(given);
    String chars = text.content();
    if (chars.startsWith("{")) {
      return text;
    }
    int sign = chars.indexOf('=');
    if (sign < 0 || chars.substring(0, sign).indexOf(Text.OPAQUE) >= 0) {
      return null;
    }
    Text.Builder all = new Text.Builder();
    StringBuilder closing = new StringBuilder();
    Span span = text.span(0, sign);
    for (String part : chars.substring(0, sign).split("\\.", MAX_DEPTH)) {
      int bracket = part.indexOf('[');
      String name = bracket < 0 ? part : part.substring(0, bracket);
      all.add("{\"" + name + "\": ", span);
      closing.insert(0, '}');
      for (int i = bracket; i >= 0; i = part.indexOf('[', i + 1)) {
        all.add("[", span);
        closing.insert(0, ']');
      }
    }
    return all.add(text, sign + 1, text.length()).add(closing.toString(), span).build(text.whole());
  }

  /** Reads what one flag gives, from its first character to its last. */
  private static final class Reader {
    private final Text text;
    private final String chars;
    private final Form form;
    private int at;

    /** The character that ended the last run; NUL at the end of all. */
    private char last;

    Reader(Text text, Form form) {
      this.text = text;
      this.chars = text.content();
      this.form = form;
    }

    boolean isAtEnd() {
      return at >= chars.length();
    }

    /** The characters up to one of some, which is taken too. */
    private Text until(String stops) {
      Text.Builder run = new Text.Builder();
      int start = at;
      last = 0;
      while (!isAtEnd()) {
        char c = chars.charAt(at);
        if (stops.indexOf(c) >= 0) {
          last = c;
          at++;
          break;
        }
        boolean escape = c == '\\' && form != Form.LITERAL;
        at += escape ? 1 : 0;
        if (!isAtEnd()) {
          run.add(text, at, at + 1);
          at++;
        }
      }
      return run.build(text.span(start, Math.max(start, last == 0 ? at : at - 1)));
    }

    /** Reads one key of an object, and all that stands behind it. */
    void key(Node object, int depth) throws Refused {
      Text name = until(form == Form.LITERAL ? "=[." : "=[,.");
      if (last == 0 && name.length() == 0) {
        return;
      }
      Node node = node(object, name);
      switch (last) {
        case '[' -> item(node, depth);
        case '=' -> node.set(value());
        case '.' -> inner(node, depth);
        default -> throw new Refused();
      }
    }

    private void inner(Node node, int depth) throws Refused {
      if (depth >= MAX_DEPTH) {
        throw new Refused();
      }
      boolean more = !isAtEnd();
      Map<String, Field> fields = node.fields();
      key(node, depth + 1);
      if (more && fields.isEmpty() && !node.open) {
        throw new Refused();
      }
    }

    /** The field of a name; one that is in no object where the name is empty or not known. */
    private static Node node(Node object, Text name) throws Refused {
      Map<String, Field> fields = object.fields();
      object.open |= name.hasOpaque();
      if (name.hasOpaque() || name.length() == 0) {
        return new Node();
      }
      Field known = fields.get(name.content());
      Node node = known == null ? new Node() : known.node();
      fields.put(name.content(), new Field(name.whole(), node));
      return node;
    }

    /** Reads behind the opening bracket of an index. */
    private void item(Node list, int depth) throws Refused {
      int index = index();
      List<Node> items = list.items();
      while (items.size() <= index) {
        items.add(new Node());
      }
      Node item = items.get(index);
      Text between = until("=[.");
      if (between.length() > 0) {
        throw new Refused();
      }
      switch (last) {
        case '[' -> item(item, depth + 1);
        case '=' -> item.set(value());
        case '.' -> inner(item, depth);
        default -> throw new Refused();
      }
    }

    private int index() throws Refused {
      String digits = until("]").content();
      int index = 0;
      for (int i = 0; i < digits.length(); i++) {
        char c = digits.charAt(i);
        if (c < '0' || c > '9') {
          throw new Refused();
        }
        index = index * 10 + (c - '0');
        if (index > MAX_INDEX) {
          throw new Refused();
        }
      }
      if (digits.isEmpty() || last != ']') {
        throw new Refused();
      }
      return index;
    }

    private Value value() throws Refused {
      if (form != Form.LITERAL && !isAtEnd() && chars.charAt(at) == '{') {
        return list();
      }
      return leaf(until(form == Form.LITERAL ? "" : ","));
    }

    private Value list() throws Refused {
      int start = at++;
      List<Value> items = new ArrayList<>();
      while (true) {
        Text item = until(",}");
        if (last == 0) {
          throw new Refused();
        }
        items.add(leaf(item));
        if (last == '}') {
          Span span = text.span(start, at);
          if (!isAtEnd() && chars.charAt(at) == ',') {
            at++;
          }
          return Sequence.of(items, false, span);
        }
      }
    }

    private Value leaf(Text written) {
      Span span = written.whole();
      if (form == Form.FILE) {
        Symbol symbol = Symbol.impure("file " + written.content());
        return Unknown.of(Unknown.Reason.COMPUTED, symbol, Unknown.Type.STRING, span);
      }
      if (written.hasOpaque()) {
        return Slice.value(written, 0, written.length());
      }
      return form == Form.TYPED ? typed(written, span) : Scalar.string(written, span);
    }

    private static Value typed(Text written, Span span) {
      String chars = written.content();
      switch (chars.toLowerCase(Locale.ROOT)) {
        case "true", "false" -> {
          return Scalar.bool(chars.length() == 4, chars, span);
        }
        case "null" -> {
          return Scalar.nul(chars, span);
        }
        default -> {
          if (chars.length() > 18 || chars.startsWith("0") && chars.length() > 1) {
            return Scalar.string(written, span);
          }
          int digits = chars.startsWith("-") || chars.startsWith("+") ? 1 : 0;
          for (int i = digits; i < chars.length(); i++) {
            if (chars.charAt(i) < '0' || chars.charAt(i) > '9') {
              return Scalar.string(written, span);
            }
          }
          return chars.length() > digits
              ? Scalar.number(Long.parseLong(chars), String.valueOf(Long.parseLong(chars)), span)
              : Scalar.string(written, span);
        }
      }
    }
  }
}
