package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One document of a stream.
 *
 * @param root the tree, or as much of it as could be read; null where nothing could
 * @param span the characters of the root
 */
public record YamlDocument(@Nullable YamlNode root, Span span, State state) {
  /** How much of a document is here. */
  public enum State {
    /** All of it. */
    COMPLETE,
    /** Not all: it has a fault of grammar, which is among the problems. */
    BROKEN,
    /**
     * Not all: it is no YAML until another tool (Helm, Jinja, a host's interpolation) fills in its
     * {@code {{ … }}}, which is no fault.
     */
    TEMPLATE
  }
}
