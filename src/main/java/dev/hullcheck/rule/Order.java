package dev.hullcheck.rule;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code lt}, {@code lte}, {@code gt}, {@code gte}, and beside a type {@code equals}: how a value
 * compares with an operand, both read as numbers, quantities, durations or versions. False for what
 * cannot be read so; a version without numbers, as {@code latest}, is unknown.
 */
record Order(Type type, Relation relation, Operand operand) implements Comparing {
  @Override
  public String entry() {
    String compared = relation.name().toLowerCase(Locale.ROOT) + ": " + operand.written();
    return type == Type.NUMBER
        ? compared
        : type.name().toLowerCase(Locale.ROOT) + ": {" + compared + "}";
  }

  /** What both sides are read as. */
  enum Type {
    NUMBER,
    QUANTITY,
    DURATION,
    VERSION
  }

  /** What is asked of their order. */
  enum Relation {
    LT(true, false, false),
    LTE(true, true, false),
    EQUALS(false, true, false),
    GTE(false, true, true),
    GT(false, false, true);

    private final boolean less;
    private final boolean equal;
    private final boolean greater;

    Relation(boolean less, boolean equal, boolean greater) {
      this.less = less;
      this.equal = equal;
      this.greater = greater;
    }

    /** The relation of a name, or null. */
    static @Nullable Relation of(String name) {
      switch (name) {
        case "lt":
          return LT;
        case "lte":
          return LTE;
        case "equals":
          return EQUALS;
        case "gte":
          return GTE;
        case "gt":
          return GT;
        default:
          return null;
      }
    }

    private boolean has(int order) {
      return order < 0 ? less : order > 0 ? greater : equal;
    }

    Truth of(Comparison comparison) {
      boolean some = false;
      boolean all = true;
      for (int order = comparison.low(); order <= comparison.high(); order++) {
        some |= has(order);
        all &= has(order);
      }
      return all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
    }
  }

  @Override
  public Truth compare(Value value, Value other) {
    if (value instanceof Unknown || other instanceof Unknown) {
      boolean same = Values.equal(value, other).isTrue();
      return same ? relation.of(Comparison.EQUAL) : Truth.UNKNOWN;
    }
    if (type == Type.VERSION) {
      return versions(Values.text(value), Values.text(other));
    }
    BigInteger a = amount(value);
    BigInteger b = amount(other);
    return a == null || b == null ? Truth.FALSE : relation.of(Comparison.of(a.compareTo(b)));
  }

  private Truth versions(@Nullable String value, @Nullable String bound) {
    if (value == null || bound == null) {
      return Truth.FALSE;
    }
    Version b = Version.parse(bound);
    if (VersionRange.is(value)) {
      return b == null ? Truth.UNKNOWN : relation.of(VersionRange.parse(value).to(b));
    }
    Version a = Version.parse(value);
    return a == null || b == null ? Truth.UNKNOWN : relation.of(a.to(b));
  }

  /** Whether what a rule's author has written can be read. */
  boolean isReadable(Object constant) {
    Scalar value = Scalar.plain(constant, new Span(SourceFile.of("", ""), 0, 0));
    return type == Type.VERSION ? Version.parse(value.asText()) != null : amount(value) != null;
  }

  private @Nullable BigInteger amount(Value value) {
    String text = Values.text(value);
    if (type == Type.NUMBER) {
      return Amount.number(value);
    }
    return text == null
        ? null
        : type == Type.QUANTITY ? Amount.quantity(text) : Amount.duration(text);
  }
}
