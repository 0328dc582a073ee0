package dev.hullcheck.value;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known string, number, boolean or null. Keeps the source's spelling ({@link #written()}) beside
 * the API's value.
 */
public final class Scalar implements Value {
  /** What a scalar is. */
  public enum Type {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  private final Type type;
  private final Object value;
  private final String written;
  private final Span span;
  private final @Nullable Text text;
  private final List<Origin> origins;

  private Scalar(
      Type type,
      Object value,
      String written,
      Span span,
      @Nullable Text text,
      List<Origin> origins) {
    this.type = type;
    this.value = value;
    this.written = written;
    this.span = span;
    this.text = text;
    this.origins = origins;
  }

  /**
   * A string that stands in the file as it is, perhaps between quotes.
   *
   * @param span its characters, quotes included
   */
  public static Scalar string(String value, Span span) {
    return new Scalar(Type.STRING, value, value, span, null, List.of());
  }

  /**
   * A string whose characters lie in the file otherwise than in one run: escaped, folded, joined.
   */
  public static Scalar string(Text text, Span span) {
    return new Scalar(Type.STRING, text.content(), text.content(), span, text, List.of());
  }

  /**
   * A number.
   *
   * @param written as in the source: {@code 0x1F}, {@code 1e3}
   */
  public static Scalar number(BigDecimal value, String written, Span span) {
    return new Scalar(Type.NUMBER, compact(value), written, span, null, List.of());
  }

  /** A whole number; spares the start the decimal arithmetic, which has large tables to set up. */
  public static Scalar number(long value, String written, Span span) {
    return new Scalar(Type.NUMBER, value, written, span, null, List.of());
  }

  /** Plain data of a rule or kind file: a Boolean, a Long, a BigDecimal, or else a text. */
  public static Scalar plain(Object data, Span span) {
    if (data instanceof Boolean flag) {
      return bool(flag, data.toString(), span);
    }
    if (data instanceof Long whole) {
      return number(whole, data.toString(), span);
    }
    return data instanceof BigDecimal number
        ? number(number, number.toPlainString(), span)
        : string(data.toString(), span);
  }

  /** A whole number of at most 18 digits as a Long, so that equal numbers are equal objects. */
  private static Object compact(BigDecimal value) {
    if (value.precision() > 18 || Math.abs((long) value.scale()) > 18) {
      return value;
    }
    BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    boolean whole = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 18;
    return whole ? (Object) stripped.longValueExact() : value;
  }

  public static Scalar bool(boolean value, String written, Span span) {
    return new Scalar(Type.BOOLEAN, value, written, span, null, List.of());
  }

  public static Scalar nul(String written, Span span) {
    return new Scalar(Type.NULL, "null", written, span, null, List.of());
  }

  public Type type() {
    return type;
  }

  public boolean isNull() {
    return type == Type.NULL;
  }

  public boolean isString() {
    return type == Type.STRING;
  }

  /** Whether this is the boolean true. */
  public boolean isTrue() {
    return type == Type.BOOLEAN && (Boolean) value;
  }

  /**
   * The value as text: the string itself, {@code true}, {@code false}, {@code null}, or the number
   * without exponent and without trailing zeros.
   */
  public String asText() {
    return value instanceof BigDecimal number ? plain(number) : value.toString();
  }

  private static String plain(BigDecimal number) {
    // A number such as 1e999999999 would be a gigabyte of digits.
    if (Math.abs((long) number.scale()) > 400 || number.precision() > 400) {
      return number.toString();
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The whole number of at most 18 digits that this is, or null where it is none. */
  public @Nullable Long whole() {
    return value instanceof Long whole ? whole : null;
  }

  /** The number that this is, or null where it is no number. */
  public @Nullable BigDecimal number() {
    return value instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : value instanceof BigDecimal number ? number : null;
  }

  /** The source's spelling, without quotes. */
  public String written() {
    return written;
  }

  /** The string's characters with their places in the file, for reading them as an island. */
  public Text text() {
    if (text != null) {
      return text;
    }
    String chars = asText();
    int length = span.end() - span.start();
    Span inner =
        length == chars.length() + 2
            ? new Span(span.file(), span.start() + 1, span.end() - 1)
            : span;
    return Text.linear(chars, inner).within(span);
  }

  /** The same scalar as the API spells it; {@link #written()} stays. */
  public Scalar as(Type newType, Object newValue) {
    Object plain = newValue instanceof BigDecimal number ? compact(number) : newValue;
    return new Scalar(newType, plain, written, span, text, origins);
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public List<Origin> origins() {
    return origins;
  }

  @Override
  public Scalar via(Origin origin, Span usedAt) {
    return new Scalar(
        type,
        value,
        written,
        usedAt,
        type == Type.STRING ? text() : null,
        Origins.add(origin, origins));
  }

  @Override
  public Scalar at(Span place, List<Origin> names) {
    return new Scalar(type, value, written, place, text, List.copyOf(names));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.scalar(this);
  }

  /** Whether the two are of one type and equal; numbers compare by amount. */
  public boolean sameAs(Scalar other) {
    if (type != other.type) {
      return false;
    }
    return value instanceof BigDecimal a && other.value instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : value.equals(other.value);
  }

  @Override
  public String toString() {
    return asText();
  }
}
