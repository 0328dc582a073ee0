package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a path leads to.
 *
 * @param nodes in source order; none where the field is absent
 * @param open whether there may be more: an open mapping or list, an unknown value or relation on
 *     the way
 * @param anchor where a finding about what is absent points: the innermost block that is there
 * @param standard what is taken for what is absent: a scalar, or an unknown where that depends on
 *     what is not known; null where nothing is
 */
public record Selection(List<Node> nodes, boolean open, Span anchor, @Nullable Value standard) {}
