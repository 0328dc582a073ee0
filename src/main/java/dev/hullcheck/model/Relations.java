package dev.hullcheck.model;

import org.jspecify.annotations.Nullable;

/** The relations between the resources of a project. */
public interface Relations {
  /**
   * The other ends of the relation {@code name} of {@code from}, or null where its kind has no such
   * relation.
   */
  @Nullable Related related(Resource from, String name);
}
