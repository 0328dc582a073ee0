package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of nodes. */
public final class YamlSequence implements YamlNode {
  private final Text source;
  private final int start;
  private final int end;
  private final @Nullable String tag;
  private final boolean complete;
  private final List<YamlNode> items;

  YamlSequence(
      Text source,
      int start,
      int end,
      @Nullable String tag,
      boolean complete,
      List<YamlNode> items) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.tag = tag;
    this.complete = complete;
    this.items = List.copyOf(items);
  }

  public List<YamlNode> items() {
    return items;
  }

  /** Whether all of it could be read; if not, there may be items that are not here. */
  public boolean complete() {
    return complete;
  }

  @Override
  public Span span() {
    return source.span(start, end);
  }

  @Override
  public String written() {
    return source.content().substring(start, end);
  }

  @Override
  public @Nullable String tag() {
    return tag;
  }

  @Override
  public YamlSequence resolved() {
    return this;
  }
}
