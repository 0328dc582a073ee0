package dev.hullcheck.terraform;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code yamlencode}: block style, names in order and all strings in double quotes,
 * but those of several lines.
 */
final class YamlEncoder {
  private static final int MAX_DEPTH = 100;

  /** Strings in quotes are folded at the first space past it. */
  private static final int WIDTH = 80;

  /** Names of more bytes are written as if they were no simple ones. */
  private static final int MAX_NAME = 128;

  private final ModuleScope module;
  private final StringBuilder out = new StringBuilder();
  private boolean known = true;

  YamlEncoder(ModuleScope module) {
    this.module = module;
  }

  /** The text of a value, or null where a part of it is not known or it is too long. */
  @Nullable String encode(Value value) {
    node(value, 0, 0);
    boolean plain = value instanceof Scalar scalar && !scalar.isString();
    if (out.length() == 0 || out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    out.append(plain ? "...\n" : "");
    return known ? out.toString() : null;
  }

  /** A value whose lines are indented so far, at a place where the first line is already. */
  private void node(Value value, int indent, int depth) {
    known &=
        out.length() < ModuleScope.MAX_STRING
            && depth < MAX_DEPTH
            && module.spend(1)
            && !(value instanceof Unknown)
            && !Loop.isOpen(value);
    if (!known) {
      return;
    }
    if (value instanceof Scalar scalar) {
      scalar(scalar, depth == 0 ? 2 : indent);
    } else if (value instanceof Sequence sequence) {
      sequence(sequence, indent, depth);
    } else {
      mapping((Mapping) value, indent, depth);
    }
  }

  private void startLine(int indent) {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    out.append(" ".repeat(indent));
  }

  private void sequence(Sequence sequence, int indent, int depth) {
    if (sequence.items().isEmpty()) {
      out.append("[]");
    }
    boolean first = true;
    for (Value item : sequence.items()) {
      if (!first) {
        startLine(indent);
      }
      first = false;
      out.append("- ");
      node(item, indent + 2, depth + 1);
    }
  }

  private void mapping(Mapping mapping, int indent, int depth) {
    List<Mapping.Field> fields = Loop.elements(module, mapping);
    if (fields == null || fields.isEmpty()) {
      known &= fields != null;
      out.append("{}");
      return;
    }
    boolean first = true;
    for (Mapping.Field field : fields) {
      if (!first) {
        startLine(indent);
      }
      first = false;
      boolean structure = !(field.value() instanceof Scalar) && !isEmpty(field.value());
      if (isSimple(field.name())) {
        quoted(field.name(), Integer.MIN_VALUE);
      } else {
        known &= !structure;
        out.append("? ");
        string(field.name(), indent + 2);
        startLine(indent);
      }
      out.append(':');
      if (structure) {
        int inner = field.value() instanceof Sequence ? indent : indent + 2;
        startLine(inner);
        node(field.value(), inner, depth + 1);
      } else {
        out.append(' ');
        node(field.value(), indent + 2, depth + 1);
      }
    }
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Mapping mapping
        ? mapping.size() == 0
        : value instanceof Sequence sequence && sequence.items().isEmpty();
  }

  private static boolean isSimple(String name) {
    return name.indexOf('\n') < 0 && name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME;
  }

  private void scalar(Scalar scalar, int indent) {
    if (scalar.isString()) {
      string(scalar.asText(), indent);
    } else {
      out.append(scalar.asText());
    }
  }

  private void string(String text, int indent) {
    if (text.indexOf('\n') >= 0 && fitsBlock(text)) {
      block(text, indent);
    } else {
      quoted(text, indent);
    }
  }

  private static boolean fitsBlock(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean before = i + 1 == text.length() || isBreak(text.charAt(i + 1));
      if ((c != '\n' && !isPrintable(c)) || (c == ' ' && before)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isPrintable(char c) {
    return (c >= ' ' && c <= '~')
        || (c >= 0xA0 && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE && c != 0xFEFF);
  }

  private void block(String text, int indent) {
    out.append('|').append(text.charAt(0) == ' ' || isBreak(text.charAt(0)) ? "2" : "");
    boolean ends = isBreak(text.charAt(text.length() - 1));
    boolean twice = ends && (text.length() == 1 || isBreak(text.charAt(text.length() - 2)));
    out.append(twice ? "+" : ends ? "" : "-").append('\n');
    boolean fresh = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c)) {
        fresh = true;
      } else if (fresh) {
        out.append(" ".repeat(indent));
        fresh = false;
      }
      out.append(c);
    }
  }

  /** A string in quotes, folded where it is long; a name is not, which has no indentation. */
  private void quoted(String text, int indent) {
    out.append('"');
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c == ' ') {
        boolean inside = i > 0 && i < text.length() - 1;
        if (indent >= 0 && !space && inside && column() > WIDTH) {
          startLine(indent);
          out.append(text.charAt(i + 1) == ' ' ? "\\" : "");
        } else {
          out.append(' ');
        }
        space = true;
        continue;
      }
      space = false;
      if (c < 0x10000 && isPrintable((char) c) && c != '"' && c != '\\' && !isBreak((char) c)) {
        out.append((char) c);
      } else {
        escaped(c);
      }
      i += Character.charCount(c) - 1;
    }
    out.append('"');
  }

  private int column() {
    int start = out.lastIndexOf("\n") + 1;
    return out.codePointCount(start, out.length());
  }

  private void escaped(int c) {
    String simple =
        switch (c) {
          case 0 -> "0";
          case 7 -> "a";
          case '\b' -> "b";
          case '\t' -> "t";
          case '\n' -> "n";
          case 0x0B -> "v";
          case '\f' -> "f";
          case '\r' -> "r";
          case 0x1B -> "e";
          case '"' -> "\"";
          case '\\' -> "\\";
          case 0x85 -> "N";
          case 0xA0 -> "_";
          case 0x2028 -> "L";
          case 0x2029 -> "P";
          default -> "";
        };
    if (!simple.isEmpty()) {
      out.append('\\').append(simple);
      return;
    }
    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    int width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    out.append('\\').append(width == 2 ? 'x' : width == 4 ? 'u' : 'U');
    out.append("0".repeat(width - hex.length())).append(hex);
  }
}
