package dev.hullcheck.value;

import dev.hullcheck.source.Span;
import java.util.List;

/**
 * Values in order. <em>Closed</em>: all elements are here. <em>Open</em>: there may be more,
 * before, between or after these.
 */
public final class Sequence implements Value {
  private final List<Value> items;
  private final boolean open;
  private final Span span;
  private final List<Origin> origins;

  private Sequence(List<Value> items, boolean open, Span span, List<Origin> origins) {
    this.items = items;
    this.open = open;
    this.span = span;
    this.origins = origins;
  }

  public static Sequence of(List<? extends Value> items, boolean open, Span span) {
    return new Sequence(List.copyOf(items), open, span, List.of());
  }

  public List<Value> items() {
    return items;
  }

  /** Whether there may be more elements than are here. */
  public boolean isOpen() {
    return open;
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
  public Sequence via(Origin origin, Span usedAt) {
    return new Sequence(items, open, usedAt, Origins.add(origin, origins));
  }

  @Override
  public Sequence at(Span place, List<Origin> names) {
    return new Sequence(items, open, place, List.copyOf(names));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.sequence(this);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("[");
    for (Value item : items) {
      out.append(out.length() > 1 ? ", " : "").append(item);
    }
    return out.append(open ? ", …]" : "]").toString();
  }
}
