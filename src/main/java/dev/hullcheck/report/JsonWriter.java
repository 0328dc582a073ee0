package dev.hullcheck.report;

import java.util.List;

/**
 * Writes JSON, indented by two blanks, in the order of the calls. Strings come out as ASCII-safe as
 * terminals and scripts need: line and paragraph separators, control characters and lone surrogates
 * are escaped, all other characters stand as they are.
 *
 * <p>The calls have to make one value: names in objects alone, each begin with its end. That is not
 * checked.
 */
final class JsonWriter {
  private final StringBuilder out;
  private int depth;

  /** Whether nothing has been written yet in the innermost object or array. */
  private boolean first = true;

  private boolean afterName;

  JsonWriter(StringBuilder out) {
    this.out = out;
  }

  JsonWriter beginObject() {
    return begin('{');
  }

  JsonWriter endObject() {
    return end('}');
  }

  JsonWriter beginArray() {
    return begin('[');
  }

  JsonWriter endArray() {
    return end(']');
  }

  /** The name of the member whose value is written next. */
  JsonWriter name(String name) {
    separate();
    string(name);
    out.append(": ");
    afterName = true;
    return this;
  }

  JsonWriter value(String value) {
    separate();
    string(value);
    return this;
  }

  JsonWriter value(long value) {
    separate();
    out.append(value);
    return this;
  }

  JsonWriter value(boolean value) {
    separate();
    out.append(value);
    return this;
  }

  JsonWriter member(String name, String value) {
    return name(name).value(value);
  }

  JsonWriter member(String name, long value) {
    return name(name).value(value);
  }

  JsonWriter member(String name, boolean value) {
    return name(name).value(value);
  }

  /** A member that is an array of strings. */
  JsonWriter member(String name, List<String> values) {
    name(name).beginArray();
    for (String value : values) {
      value(value);
    }
    return endArray();
  }

  private JsonWriter begin(char bracket) {
    separate();
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private JsonWriter end(char bracket) {
    depth--;
    if (!first) {
      newLine();
    }
    out.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (afterName) {
      afterName = false;
      return;
    }
    if (!first) {
      out.append(',');
    }
    first = false;
    if (depth > 0) {
      newLine();
    }
  }

  private void newLine() {
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  private void string(String value) {
    string(value, out);
  }

  /** Appends a string with its quotes. */
  static void string(String value, StringBuilder out) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
        continue;
      }
      if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
        continue;
      }
      if (c > 0x9f && !Character.isSurrogate(c) && c != '\u2028' && c != '\u2029') {
        continue;
      }
      out.append(value, plain, i);
      plain = i + 1;
      escape(c, out);
    }
    out.append(value, plain, value.length()).append('"');
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(Character.forDigit((c >>> shift) & 15, 16));
        }
      }
    }
  }
}
