package dev.hullcheck.value;

import dev.hullcheck.source.Span;
import java.util.List;

/** A value of the normalized tree, with the characters it came from. Immutable. */
public sealed interface Value permits Scalar, Mapping, Sequence, Unknown {
  /** Where the value is used: the characters that a finding about it points to. */
  Span span();

  /** The names that the value passed through, the outermost (the one used here) first. */
  List<Origin> origins();

  /**
   * The same value as used at another place.
   *
   * @param origin the name by which it is used there
   */
  Value via(Origin origin, Span usedAt);

  /** The same value at another place, with other names that it passed through. */
  Value at(Span place, List<Origin> names);

  <R> R match(Cases<R> cases);

  /** One function a case, so that a new case does not compile where it is forgotten. */
  interface Cases<R> {
    R scalar(Scalar scalar);

    R mapping(Mapping mapping);

    R sequence(Sequence sequence);

    R unknown(Unknown unknown);
  }
}
