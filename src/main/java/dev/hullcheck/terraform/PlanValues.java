package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Json;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of a plan. What is not yet known and what is sensitive are unknowns; null is absent, as in
 * a configuration.
 *
 * @param scope in which the names of unknowns are one value
 * @param at where all of it is used; null for the place in the plan
 * @param via the name by which it is used there, given exactly where {@code at} is
 */
record PlanValues(String scope, @Nullable Span at, @Nullable Symbol via) {
  /** Values that stand where the plan has them. */
  static PlanValues own(String scope) {
    return new PlanValues(scope, null, null);
  }

  /** Values that a name of the configuration stands for. */
  static PlanValues used(String scope, Span at, Symbol via) {
    return new PlanValues(scope, at, via);
  }

  /**
   * A value.
   *
   * @param name what an unknown is called
   * @param unknown what of it is not yet known: true in the place of each such value; or null
   * @param sensitive what of it is not to be shown, in the same form; or null
   * @return null where it is absent
   */
  @Nullable Value value(
      String name, @Nullable Json planned, @Nullable Json unknown, @Nullable Json sensitive) {
    if (PlanFile.isTrue(unknown) || planned != null && PlanFile.isTrue(sensitive)) {
      Span span = at != null ? at : planned != null ? planned.span() : unknownSpan(unknown);
      Unknown.Reason reason =
          PlanFile.isTrue(unknown) ? Unknown.Reason.COMPUTED : Unknown.Reason.INPUT;
      return Unknown.of(reason, Symbol.of(name, scope), span);
    }
    if (planned == null || PlanFile.isNull(planned)) {
      return null;
    }
    Span span = at == null ? planned.span() : at;
    if (planned instanceof Json.Members members) {
      Mapping.Builder fields = new Mapping.Builder();
      for (Json.Member member : members.members()) {
        String field = member.name();
        Value value =
            value(name + "." + field, member.value(), part(unknown, field), part(sensitive, field));
        if (value != null) {
          fields.put(field, at == null ? member.key().span() : at, value);
        }
      }
      missing(name, members, unknown, fields);
      return fields.build(span);
    }
    if (planned instanceof Json.Array array) {
      List<Value> items = new ArrayList<>(array.items().size());
      for (int i = 0; i < array.items().size(); i++) {
        Value item =
            value(name + "[" + i + "]", array.items().get(i), item(unknown, i), item(sensitive, i));
        if (item != null) {
          items.add(item);
        }
      }
      return Sequence.of(items, false, span);
    }
    Scalar scalar = scalar(planned);
    return at == null || via == null ? scalar : scalar.via(new Origin(via, planned.span()), at);
  }

  /** What an object will have besides, of which nothing is known yet. */
  private void missing(
      String name, Json.Members known, @Nullable Json unknown, Mapping.Builder fields) {
    if (unknown instanceof Json.Members marks) {
      for (Json.Member mark : marks.members()) {
        if (PlanFile.isTrue(mark.value()) && known.get(mark.name()) == null) {
          Span span = at == null ? mark.key().span() : at;
          Symbol symbol = Symbol.of(name + "." + mark.name(), scope);
          fields.put(mark.name(), span, Unknown.of(Unknown.Reason.COMPUTED, symbol, span));
        }
      }
    }
  }

  private static Span unknownSpan(@Nullable Json unknown) {
    if (unknown == null) {
      throw new IllegalStateException("an unknown value has a mark");
    }
    return unknown.span();
  }

  /** A string, number or boolean where the plan has it; nulls too. */
  static Scalar scalar(Json planned) {
    Span span = planned.span();
    if (planned instanceof Json.Chars chars) {
      String text = chars.text().content();
      boolean verbatim = text.length() + 2 == span.end() - span.start();
      return verbatim ? Scalar.string(text, span) : Scalar.string(chars.text(), span);
    }
    String written = planned instanceof Json.Word word ? word.written() : "null";
    switch (written) {
      case "true":
        return Scalar.bool(true, written, span);
      case "false":
        return Scalar.bool(false, written, span);
      case "null":
        return Scalar.nul(written, span);
      default:
        BigDecimal number = Conversion.number(written);
        return number == null ? Scalar.string(written, span) : Scalar.number(number, written, span);
    }
  }

  /** What marks say of a member: a mark of the whole holds for each. */
  static @Nullable Json part(@Nullable Json marks, String name) {
    return marks instanceof Json.Members members
        ? members.get(name)
        : PlanFile.isTrue(marks) ? marks : null;
  }

  /** What marks say of an element: a mark of the whole holds for each. */
  static @Nullable Json item(@Nullable Json marks, int index) {
    if (marks instanceof Json.Array array) {
      return index < array.items().size() ? array.items().get(index) : null;
    }
    return PlanFile.isTrue(marks) ? marks : null;
  }
}
