package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code format}, with the verbs {@code %s}, {@code %v}, {@code %d}, {@code %q} and
 * {@code %%}, and zero-padded {@code %d}. An unknown argument is an unknown part of the string.
 */
final class Format {
  private final ModuleScope module;
  private final List<Value> arguments;
  private final Span span;
  private final Text.Builder text = new Text.Builder();
  private int next = 1;
  private boolean partial;

  Format(ModuleScope module, List<Value> arguments, Span span) {
    this.module = module;
    this.arguments = arguments;
    this.span = span;
  }

  /** The string, or null where the form is not known or not followed. */
  @Nullable Value value() {
    String form = arguments.isEmpty() ? null : Conversion.toText(arguments.get(0));
    if (form == null) {
      return null;
    }
    int from = 0;
    for (int i = form.indexOf('%'); i >= 0; i = form.indexOf('%', from)) {
      text.add(form.substring(from, i), span);
      int verb = i + 1;
      while (verb < form.length() && form.charAt(verb) >= '0' && form.charAt(verb) <= '9') {
        verb++;
      }
      String width = form.substring(i + 1, verb);
      char kind = verb < form.length() ? form.charAt(verb) : '\0';
      if (kind == '%' && width.isEmpty()) {
        text.add("%", span);
      } else if (!argument(kind, width)) {
        return null;
      }
      from = verb + 1;
      if (text.length() > ModuleScope.MAX_STRING) {
        return null;
      }
    }
    text.add(form.substring(from), span);
    if (next != arguments.size()) {
      return module.failure("format()", span);
    }
    Text whole = text.build(span);
    return partial ? Unknown.string(whole, span) : Scalar.string(whole, span);
  }

  private boolean argument(char kind, String width) {
    Value value = next < arguments.size() ? arguments.get(next++) : null;
    boolean plain = kind == 's' || kind == 'v';
    if (value == null || (!width.isEmpty() && kind != 'd')) {
      return false;
    }
    if (value instanceof Unknown unknown) {
      if (!plain && kind != 'd') {
        return false;
      }
      partial = true;
      Text known = unknown.text();
      if (known == null) {
        text.add(unknown, span);
      } else {
        text.add(known);
      }
      return true;
    }
    String chars = Conversion.toText(value);
    if (chars == null) {
      return false;
    }
    if (plain) {
      text.add(chars, span);
      return true;
    }
    if (kind == 'q') {
      boolean ascii = isPrintable(chars);
      text.add(ascii ? Spelling.quoted(chars) : "", span);
      return ascii;
    }
    return kind == 'd' && whole(Conversion.toNumber(value), width);
  }

  private static boolean isPrintable(String chars) {
    for (int i = 0; i < chars.length(); i++) {
      if (chars.charAt(i) < ' ' || chars.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private boolean whole(@Nullable BigDecimal number, String width) {
    boolean whole = number != null && number.stripTrailingZeros().scale() <= 0;
    boolean padded = width.isEmpty() || (width.startsWith("0") && width.length() <= 3);
    if (number == null || !whole || !padded) {
      return false;
    }
    String digits = number.abs().toBigInteger().toString();
    String sign = number.signum() < 0 ? "-" : "";
    int zeros = width.isEmpty() ? 0 : Integer.parseInt(width) - digits.length() - sign.length();
    text.add(sign + "0".repeat(Math.max(0, zeros)) + digits, span);
    return true;
  }
}
