package dev.hullcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other ends of a relation of one resource.
 *
 * @param edges those that are known, in the order of the project
 * @param open whether there may be others; always so where what the relation goes by is unknown
 * @param undeclared whether it is only open since nothing of the kind is declared in all the scope
 *     that the relation has, so that whoever applies this may well keep it elsewhere
 */
public record Related(List<Edge> edges, boolean open, boolean undeclared) {
  /** Nothing is known of the relation. */
  public static final Related UNKNOWN = new Related(List.of(), true);

  /** There is no other end, as there is nothing at all of its kind. */
  public static final Related UNDECLARED = new Related(List.of(), true, true);

  /** There is surely no other end. */
  public static final Related NONE = new Related(List.of(), false);

  /**
   * One other end.
   *
   * @param assumption why the two were taken to belong together though a part of their identities
   *     is not known, as a clause for a related place; null where they surely do
   */
  public record Edge(Resource to, @Nullable String assumption) {}

  public Related(List<Edge> edges, boolean open) {
    this(edges, open, false);
  }

  public static Related of(Resource to) {
    return new Related(List.of(new Edge(to, null)), false);
  }
}
