package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Json;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a plan knows over what a configuration says. What the configuration leaves open has the
 * plan's value, at its place in the configuration; what it says by itself stands, and what it does
 * not write is not taken from the plan, where it is a default of the provider's.
 */
final class PlanLayer {
  /** So many blocks of a list are looked through for the one that a block of the plan is. */
  private static final int MAX_SOUGHT = 40;

  private final String scope;
  private final boolean same;

  /**
   * A layer over one instance.
   *
   * @param scope in which the names of unknowns are one value
   * @param same whether the configuration's values are of that instance; else they are of another
   *     one of the same block, and only tell places
   */
  PlanLayer(String scope, boolean same) {
    this.scope = scope;
    this.same = same;
  }

  /** A body, of whose fields the plan leaves out those that will be null. */
  Mapping body(
      Mapping written, Json.Members planned, @Nullable Json unknown, @Nullable Json sensitive) {
    Mapping.Builder fields = new Mapping.Builder();
    for (Mapping.Field field : written.fields()) {
      String name = field.name();
      Value value =
          value(
              field.value(),
              planned.get(name),
              PlanValues.part(unknown, name),
              PlanValues.part(sensitive, name));
      if (value != null) {
        fields.put(name, field.key(), value);
      }
    }
    if (written.isOpen()) {
      Symbol symbol = Symbol.of("", scope);
      for (Json.Member member : planned.members()) {
        String name = member.name();
        if (written.get(name) == null) {
          Value value =
              PlanValues.used(scope, written.span(), symbol)
                  .value(
                      name,
                      member.value(),
                      PlanValues.part(unknown, name),
                      PlanValues.part(sensitive, name));
          if (value != null) {
            fields.put(name, written.span(), value);
          }
        }
      }
    }
    return fields.build(written.span());
  }

  /** A value; null where there will be none. */
  private @Nullable Value value(
      Value written, @Nullable Json planned, @Nullable Json unknown, @Nullable Json sensitive) {
    boolean hidden = PlanFile.isTrue(unknown) || PlanFile.isTrue(sensitive);
    if (hidden || planned == null) {
      return same || written instanceof Unknown ? written : unknown(written);
    }
    if (PlanFile.isNull(planned)) {
      return same && !(written instanceof Unknown) ? written : null;
    }
    if (written instanceof Unknown open) {
      return PlanValues.used(scope, open.span(), open.symbol())
          .value(open.symbol().name(), planned, unknown, sensitive);
    }
    if (written instanceof Mapping mapping) {
      Json only =
          planned instanceof Json.Array a && a.items().size() == 1 ? a.items().get(0) : null;
      if (planned instanceof Json.Members members) {
        return body(mapping, members, unknown, sensitive);
      }
      return only instanceof Json.Members one
          ? body(mapping, one, PlanValues.item(unknown, 0), PlanValues.item(sensitive, 0))
          : written;
    }
    if (written instanceof Sequence sequence) {
      return planned instanceof Json.Array array && !(same && Values.isKnown(sequence))
          ? items(sequence, array, unknown, sensitive)
          : written;
    }
    return same || fits(written, planned)
        ? written
        : PlanValues.used(scope, written.span(), Symbol.of("", scope))
            .value("", planned, unknown, sensitive);
  }

  private Unknown unknown(Value written) {
    Symbol symbol = Symbol.of(written.span().toString(), scope);
    return Unknown.of(Unknown.Reason.COMPUTED, symbol, written.span());
  }

  /**
   * The plan's elements, each at the place of the one in the configuration that it can be. Those of
   * a set have another order in the plan.
   */
  private Sequence items(
      Sequence written, Json.Array planned, @Nullable Json unknown, @Nullable Json sensitive) {
    List<Value> places = written.items();
    boolean[] taken = new boolean[places.size()];
    List<Value> items = new ArrayList<>(planned.items().size());
    int from = 0;
    for (int i = 0; i < planned.items().size(); i++) {
      Json item = planned.items().get(i);
      Json open = PlanValues.item(unknown, i);
      Json hidden = PlanValues.item(sensitive, i);
      while (from < taken.length && taken[from]) {
        from++;
      }
      int place = -1;
      for (int j = from; j < taken.length && j < from + MAX_SOUGHT && place < 0; j++) {
        place = !taken[j] && fits(places.get(j), item) ? j : -1;
      }
      Span span = places.isEmpty() ? written.span() : places.get(0).span();
      Value value;
      if (place >= 0) {
        taken[place] = true;
        value = value(places.get(place), item, open, hidden);
      } else {
        value =
            PlanValues.used(scope, span, Symbol.of("", scope))
                .value("[" + i + "]", item, open, hidden);
      }
      if (value != null) {
        items.add(value);
      }
    }
    return Sequence.of(items, false, written.span());
  }

  /** Whether a value of the configuration may be one of the plan: nothing that is known differs. */
  private static boolean fits(Value written, Json planned) {
    if (written instanceof Scalar scalar) {
      return planned instanceof Json.Members || planned instanceof Json.Array
          ? false
          : PlanValues.scalar(planned).asText().equals(scalar.asText());
    }
    if (written instanceof Mapping mapping && planned instanceof Json.Members members) {
      for (Mapping.Field field : mapping.fields()) {
        Json value = members.get(field.name());
        if (value != null && !PlanFile.isNull(value) && !fits(field.value(), value)) {
          return false;
        }
      }
      return true;
    }
    return written instanceof Unknown
        || written instanceof Sequence && planned instanceof Json.Array;
  }
}
