package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;

/** What a body holds: an attribute or a block. */
public sealed interface HclItem permits HclAttribute, HclBlock {
  /** From the first character of its name to its last, without the line break. */
  Span span();

  /** One function a case, so that a new case does not compile where it is forgotten. */
  interface Cases<R> {
    R attribute(HclAttribute attribute);

    R block(HclBlock block);
  }

  <R> R match(Cases<R> cases);
}
