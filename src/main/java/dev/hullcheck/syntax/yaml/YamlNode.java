package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A node of a document. The tree has no cycles, and a walk that follows every alias stays within
 * {@link YamlParser#MAX_DEPTH} levels and {@link YamlParser#MAX_EXPANDED} nodes.
 */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar, YamlAlias {
  /**
   * The node's characters, quotes and brackets included, anchor and tag left out. A node that is
   * not written, such as the null in {@code key:}, is an empty span where it would stand.
   */
  Span span();

  /** The node's characters as they stand in the text that was parsed. */
  String written();

  /** The tag in full ({@code tag:yaml.org,2002:str}, {@code !reference}), or null without one. */
  @Nullable String tag();

  /** The node that this one stands for: an alias's target, otherwise the node itself. */
  YamlNode resolved();
}
