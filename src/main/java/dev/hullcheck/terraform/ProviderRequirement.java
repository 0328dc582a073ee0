package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a module asks of a provider.
 *
 * @param name the local name, such as {@code google}
 * @param source such as {@code hashicorp/google}; null where it is not written
 * @param version the constraint, such as {@code ">= 5.0, < 7"}; null where it is not written
 * @param span the constraint, else the name
 */
public record ProviderRequirement(
    String name, @Nullable String source, @Nullable String version, Span span) {}
