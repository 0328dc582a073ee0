package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import dev.hullcheck.value.Truth;
import java.util.Map;

/** What a number of things has to be: at least {@code least}, at most {@code most}. */
public record Bounds(long least, long most) {
  /** No bound. */
  static final long ANY = Long.MAX_VALUE;

  /** As rules write it behind other keys. */
  String entry() {
    if (least == most) {
      return ", equals: " + least;
    }
    return (least > 0 ? ", gte: " + least : "") + (most < ANY ? ", lte: " + most : "");
  }

  /** Whether a number that is known to be of {@code low} to {@code high} is within. */
  Truth hold(long low, long high) {
    if (low >= least && high <= most) {
      return Truth.TRUE;
    }
    return high < least || low > most ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** The bounds that stand beside other keys, all of which have to hold. */
  static Bounds read(Data data, ConditionReader reader) {
    long least = 0;
    long most = ANY;
    boolean any = false;
    for (Map.Entry<String, Data> entry : data.entries()) {
      Order.Relation relation = Order.Relation.of(entry.getKey());
      if (relation == null) {
        continue;
      }
      Data given = reader.given(entry.getValue());
      if (!(given.value() instanceof Long bound)) {
        throw given.fault("Expected a whole number");
      }
      switch (relation) {
        case LT:
          most = Math.min(most, bound - 1);
          break;
        case LTE:
          most = Math.min(most, bound);
          break;
        case EQUALS:
          most = Math.min(most, bound);
          least = Math.max(least, bound);
          break;
        case GTE:
          least = Math.max(least, bound);
          break;
        case GT:
          least = Math.max(least, bound + 1);
          break;
      }
      any = true;
    }
    if (!any) {
      throw data.fault("Expected one of lt, lte, equals, gte, gt");
    }
    return new Bounds(least, most);
  }
}
