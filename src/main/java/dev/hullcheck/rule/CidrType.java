package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code cidr}: an IP address or a range of them. {@code family} is 4 or 6, {@code prefix} the
 * number behind the slash, {@code public} says whether it reaches out of what is private, shared,
 * local or reserved. Beside these parts, {@code contains} and {@code inside} compare with another
 * range.
 */
final class CidrType implements Structured.Type {
  @Override
  public String name() {
    return "cidr";
  }

  @Override
  public List<String> names() {
    return List.of("family", "prefix", "public");
  }

  @Override
  public List<String> words(String part) {
    return part.equals("family") ? List.of("4", "6") : List.of();
  }

  @Override
  public @Nullable Mapping parts(String text, Span span) {
    Cidr cidr = Cidr.parse(text);
    return cidr == null
        ? null
        : new Structured.Parts(span)
            .put("family", cidr.family())
            .put("prefix", cidr.prefix())
            .put("public", cidr.isPublic())
            .all();
  }

  /**
   * {@code contains} and {@code inside}: whether the one range is all in the other.
   *
   * @param contains whether the value is the larger one
   */
  record Holds(boolean contains, Operand operand) implements Comparing {
    @Override
    public String entry() {
      return "cidr: {" + (contains ? "contains: " : "inside: ") + operand.written() + "}";
    }

    @Override
    public Truth compare(Value value, Value other) {
      if (value instanceof Unknown || other instanceof Unknown) {
        return Values.equal(value, other).isTrue() ? Truth.TRUE : Truth.UNKNOWN;
      }
      Cidr a = range(contains ? value : other);
      Cidr b = range(contains ? other : value);
      return Truth.of(a != null && b != null && a.contains(b));
    }

    private static @Nullable Cidr range(Value value) {
      String text = Values.text(value);
      return text == null ? null : Cidr.parse(text);
    }
  }
}
