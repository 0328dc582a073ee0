package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * The description of Pods inside an object.
 *
 * @param spec the Pod's {@code spec}
 * @param metadata the Pod's {@code metadata}, for its labels and annotations; null where none is
 *     written
 * @param path where the spec lies in the object, names and list indexes joined by dots: {@code
 *     spec.template.spec}
 * @param key the characters of the key that holds the spec
 */
public record PodTemplate(Mapping spec, Mapping.@Nullable Field metadata, String path, Span key) {}
