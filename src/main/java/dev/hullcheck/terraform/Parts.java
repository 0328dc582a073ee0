package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body sets, by name: attributes, and the blocks of a type together with the dynamic ones
 * that make such blocks. Where a name is set in both ways, the attribute holds.
 */
final class Parts {
  private static final String DYNAMIC = "dynamic";

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /**
   * What sets one name.
   *
   * @param attribute the last of them; null where there are blocks alone
   */
  private record Part(@Nullable HclAttribute attribute, List<HclBlock> blocks, Span key) {}

  Parts(HclBody body) {
    for (HclItem item : body.items()) {
      if (item instanceof HclAttribute attribute) {
        Part known = parts.get(attribute.name());
        List<HclBlock> blocks = known == null ? List.of() : known.blocks();
        parts.put(attribute.name(), new Part(attribute, blocks, attribute.nameSpan()));
      } else {
        add((HclBlock) item);
      }
    }
  }

  private void add(HclBlock block) {
    boolean dynamic = isDynamic(block);
    String name = name(block);
    Part known = parts.get(name);
    HclAttribute attribute = known == null ? null : known.attribute();
    List<HclBlock> blocks = known == null ? List.of() : known.blocks();
    if (blocks.isEmpty()) {
      Span key = dynamic ? block.labels().get(0).span() : block.typeSpan();
      blocks = new ArrayList<>();
      parts.put(name, new Part(attribute, blocks, attribute == null ? key : attribute.nameSpan()));
    }
    blocks.add(block);
  }

  /** The name that a block sets: of a dynamic one that of the blocks it makes. */
  static String name(HclBlock block) {
    return isDynamic(block) ? block.label(0) : block.type();
  }

  static boolean isDynamic(HclBlock block) {
    return block.type().equals(DYNAMIC) && !block.labels().isEmpty();
  }

  /** The names that the body sets, in source order. */
  Set<String> names() {
    return parts.keySet();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** The attribute of a name; null where there is none. */
  @Nullable HclAttribute attribute(String name) {
    Part part = parts.get(name);
    return part == null ? null : part.attribute();
  }

  /** The blocks that set a name, in source order. */
  List<HclBlock> blocks(String name) {
    Part part = parts.get(name);
    return part == null ? List.of() : part.blocks();
  }

  /** Where a name is first written: an attribute's name, a block's keyword, a dynamic's label. */
  @Nullable Span key(String name) {
    Part part = parts.get(name);
    return part == null ? null : part.key();
  }
}
