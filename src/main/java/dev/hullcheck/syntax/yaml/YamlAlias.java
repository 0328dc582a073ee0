package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import org.jspecify.annotations.Nullable;

/** A second use ({@code *name}) of a node that was given a name ({@code &name}) further up. */
public final class YamlAlias implements YamlNode {
  private final Text source;
  private final int start;
  private final int end;
  private final YamlNode target;

  YamlAlias(Text source, int start, int end, YamlNode target) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.target = target;
  }

  /** The named node, which is never an alias itself. */
  public YamlNode target() {
    return target;
  }

  @Override
  public Span span() {
    return source.span(start, end);
  }

  @Override
  public String written() {
    return source.content().substring(start, end);
  }

  /** An alias has no tag of its own. */
  @Override
  public @Nullable String tag() {
    return null;
  }

  @Override
  public YamlNode resolved() {
    return target;
  }
}
