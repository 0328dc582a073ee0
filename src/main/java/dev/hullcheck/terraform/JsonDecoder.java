package dev.hullcheck.terraform;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The function {@code jsondecode}. All that it makes stands where the call stands. */
final class JsonDecoder {
  private static final int MAX_DEPTH = 200;

  private final Arguments call;
  private final String text;
  private int at;
  private int depth;
  private boolean tooMuch;

  JsonDecoder(Arguments call) {
    this.call = call;
    this.text = call.text(0);
  }

  /** The value; a failure where the text is no JSON, null where it is too deep. */
  @Nullable Value value() {
    Value value = read();
    skipSpace();
    if (tooMuch) {
      return null;
    }
    return value == null || at < text.length() ? call.failure() : value;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean takes(char c) {
    skipSpace();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private @Nullable Value read() {
    skipSpace();
    tooMuch |= depth > MAX_DEPTH || !call.module().spend(1);
    if (at == text.length() || tooMuch) {
      return null;
    }
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> text();
      case 't' -> word("true", call.bool(true));
      case 'f' -> word("false", call.bool(false));
      case 'n' -> word("null", Scalar.nul("null", call.span()));
      default -> number();
    };
  }

  private @Nullable Value text() {
    String string = string();
    return string == null ? null : call.string(string);
  }

  private @Nullable Value word(String word, Value value) {
    if (!text.startsWith(word, at)) {
      return null;
    }
    at += word.length();
    return value;
  }

  private @Nullable Value object() {
    at++;
    depth++;
    Mapping.Builder fields = new Mapping.Builder();
    for (boolean first = true; !takes('}'); first = false) {
      if (!first && !takes(',')) {
        return null;
      }
      skipSpace();
      String name = at < text.length() && text.charAt(at) == '"' ? string() : null;
      Value value = name != null && takes(':') ? read() : null;
      if (name == null || value == null) {
        return null;
      }
      fields.put(Characters.normalized(name), call.span(), value);
    }
    depth--;
    return call.object(fields);
  }

  private @Nullable Value array() {
    at++;
    depth++;
    List<Value> items = new ArrayList<>();
    while (!takes(']')) {
      if (!items.isEmpty() && !takes(',')) {
        return null;
      }
      Value item = read();
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    depth--;
    return call.tuple(items, false);
  }

  private @Nullable Value number() {
    int from = at;
    at += text.startsWith("-", at) ? 1 : 0;
    int digits = digits();
    boolean good = digits == 1 || (digits > 1 && text.charAt(at - digits) != '0');
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      good &= digits() > 0;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      at += at < text.length() && "+-".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      good &= digits() > 0;
    }
    if (!good) {
      return null;
    }
    BigDecimal number = Conversion.number(text.substring(from, at));
    tooMuch |= number == null;
    return number == null ? null : call.numeric(number);
  }

  private int digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  private @Nullable String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        return null;
      }
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = at < text.length() ? text.charAt(at++) : '\0';
      switch (escape) {
        case '"', '\\', '/' -> out.append(escape);
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          int unit = unit();
          if (unit < 0) {
            return null;
          }
          out.append((char) unit);
        }
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  /** The four hexadecimal digits after a {@code u}, or -1. */
  private int unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at + i < text.length() ? Character.digit(text.charAt(at + i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    at += 4;
    return unit;
  }
}
