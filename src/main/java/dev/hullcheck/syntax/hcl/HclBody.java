package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attributes and blocks, in source order.
 *
 * @param span of a file all of it; of a block from brace to brace
 */
public record HclBody(List<HclItem> items, Span span) {
  public HclBody {
    items = List.copyOf(items);
  }

  /** The last attribute of a name, or null where there is none. */
  public @Nullable HclAttribute attribute(String name) {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i) instanceof HclAttribute attribute && attribute.name().equals(name)) {
        return attribute;
      }
    }
    return null;
  }

  /** The blocks of a type, in source order. */
  public List<HclBlock> blocks(String type) {
    List<HclBlock> found = new ArrayList<>();
    for (HclItem item : items) {
      if (item instanceof HclBlock block && block.type().equals(type)) {
        found.add(block);
      }
    }
    return found;
  }
}
