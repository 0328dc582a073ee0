package dev.hullcheck.model;

import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/** The relations between the resources of a project. */
public interface Relations {
  /**
   * The other ends of the relation {@code name} of {@code from}, or null where its kind has no such
   * relation.
   */
  @Nullable Related related(Resource from, String name);

  /**
   * What is known of the surroundings in which a resource will be made, such as {@code terraform}:
   * the versions of the providers of its module. Null where nothing is.
   */
  default @Nullable Value context(Resource from, String name) {
    return null;
  }
}
