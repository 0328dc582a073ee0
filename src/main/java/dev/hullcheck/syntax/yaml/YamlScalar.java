package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A string, number, boolean or null. */
public final class YamlScalar implements YamlNode {
  /** How a scalar is written. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  /** What kubectl takes a scalar for. */
  public enum Type {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  private final Text source;
  private final int start;
  private final int end;

  /** The end with the line breaks that a block scalar may keep; otherwise {@link #end}. */
  private final int rawEnd;

  private final @Nullable String tag;
  private final Style style;
  private final String value;

  YamlScalar(
      Text source,
      int start,
      int end,
      int rawEnd,
      @Nullable String tag,
      Style style,
      String value) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.rawEnd = rawEnd;
    this.tag = tag;
    this.style = style;
    this.value = value;
  }

  /** The characters that it stands for: unquoted, unescaped, folded. */
  public String value() {
    return value;
  }

  public Style style() {
    return style;
  }

  /**
   * What kubectl takes it for: it reads YAML with the rules of go-yaml v2, where {@code yes},
   * {@code on} and {@code y} are booleans and {@code 010} is eight.
   *
   * @see <a href="https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go">its
   *     table</a>
   */
  public Type type() {
    return ScalarTypes.type(value, style, tag);
  }

  /**
   * The whole number that it is, where it is written in at most 18 decimal digits; else null, and
   * {@link #number()} tells. Most numbers are of this kind, and it costs a start nothing.
   */
  public @Nullable Long whole() {
    return type() == Type.NUMBER && ScalarTypes.isWhole(value) ? Long.valueOf(value) : null;
  }

  /** The number that it is, or null where it is none, or is infinite or not a number. */
  public @Nullable BigDecimal number() {
    return type() == Type.NUMBER ? ScalarTypes.number(value) : null;
  }

  /** Whether it is the boolean true. */
  public boolean isTrue() {
    return type() == Type.BOOLEAN && ScalarTypes.isTrue(value);
  }

  /**
   * The value with the place of each character, to read it as an island. Worked out anew at each
   * call.
   */
  public Text text() {
    return ScalarText.of(source, start, rawEnd, style, value, span());
  }

  /**
   * Whether the value stands in the file as it is, between quotes at most: no escape, no folding,
   * no indentation cut off.
   */
  public boolean verbatim() {
    int quotes = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED ? 2 : 0;
    if (style == Style.LITERAL || style == Style.FOLDED || end - start != value.length() + quotes) {
      return false;
    }
    Span span = span();
    return span.end() - span.start() == end - start;
  }

  /** From the opening quote to the closing one; of a block scalar, from {@code |} or {@code >}. */
  @Override
  public Span span() {
    return source.span(start, end);
  }

  @Override
  public String written() {
    return source.content().substring(start, end);
  }

  @Override
  public @Nullable String tag() {
    return tag;
  }

  @Override
  public YamlScalar resolved() {
    return this;
  }

  @Override
  public String toString() {
    return value;
  }
}
