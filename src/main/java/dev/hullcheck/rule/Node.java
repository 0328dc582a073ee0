package dev.hullcheck.rule;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a path led to.
 *
 * @param value the value; of a resource, all its fields
 * @param span where a finding about it points: the value, or the name of the resource's block
 * @param resource the resource that the value belongs to
 * @param path the way from that resource, {@code *} for every element, or empty for the resource
 *     itself
 * @param uncertain whether a resource on the way may turn out not to exist
 */
public record Node(
    Value value, Span span, @Nullable Resource resource, String path, boolean uncertain) {

  /** The node of a whole resource. */
  public static Node of(Resource resource, boolean uncertain) {
    return new Node(
        resource.value(), resource.span(), resource, "", uncertain || resource.isUncertain());
  }

  /** Whether this is a whole resource. */
  public boolean isResource() {
    return path.isEmpty() && resource != null;
  }
}
