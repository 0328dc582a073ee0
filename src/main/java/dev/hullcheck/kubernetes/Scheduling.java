package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;

/**
 * What an object says about the nodes that its Pods may run on.
 *
 * @param value {@code tolerations}, {@code nodeSelector} and {@code affinity}, as far as they are
 *     written, with their shape in a Pod's spec. Closed in a Pod template; open elsewhere in a
 *     custom resource, where the operator may add to them. Its span is that of the mapping that
 *     holds them
 * @param path where that mapping lies in the object: {@code spec.template.spec}
 * @param key the characters of the key that holds that mapping; of an item of a list, the key of
 *     the list
 * @param pod whether it is the spec of a Pod
 */
public record Scheduling(Mapping value, String path, Span key, boolean pod) {}
