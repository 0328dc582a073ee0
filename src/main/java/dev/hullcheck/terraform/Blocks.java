package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.TemplatePart;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Bodies to mappings: attributes as they are, nested and dynamic blocks as sequences. */
final class Blocks {
  private final Evaluator evaluator;
  private final ModuleScope module;

  Blocks(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.module = evaluator.module;
  }

  /** Whether a name steers the block instead of being part of what is made. */
  static boolean isMeta(String name) {
    return switch (name) {
      case "count", "for_each", "provider", "depends_on", "lifecycle" -> true;
      default -> false;
    };
  }

  /**
   * A body as a mapping.
   *
   * @param span what a finding about a missing field points to
   */
  Mapping mapping(HclBody body, Span span) {
    Mapping.Builder fields = new Mapping.Builder();
    Parts parts = new Parts(body);
    for (String name : parts.names()) {
      HclAttribute attribute = parts.attribute(name);
      Value value =
          attribute == null
              ? sequence(parts.blocks(name), span)
              : evaluator.evaluate(attribute.expression());
      Span key = parts.key(name);
      boolean absent = value instanceof Scalar scalar && scalar.isNull();
      if (key != null && !absent) {
        fields.put(name, key, value);
      }
    }
    return fields.build(span);
  }

  /** What the blocks of one name make, in source order; open where it is not known how many. */
  Sequence sequence(List<HclBlock> written, Span span) {
    List<Value> blocks = new ArrayList<>();
    boolean open = false;
    for (HclBlock block : written) {
      if (Parts.isDynamic(block)) {
        open |= !expand(block, blocks);
      } else {
        blocks.add(labelled(block, 0));
      }
    }
    return Sequence.of(blocks, open, written.isEmpty() ? span : written.get(0).header());
  }

  /** A block's body, inside a mapping of each of its labels: {@code provisioner "local-exec"}. */
  private Mapping labelled(HclBlock block, int label) {
    if (label == block.labels().size()) {
      return mapping(block.body(), block.header());
    }
    HclBlock.Label name = block.labels().get(label);
    return new Mapping.Builder()
        .put(name.value(), name.span(), labelled(block, label + 1))
        .build(block.header());
  }

  /** Adds what a dynamic block makes, and says whether that is all. */
  private boolean expand(HclBlock block, List<Value> blocks) {
    HclAttribute forEach = block.body().attribute("for_each");
    List<HclBlock> contents = block.body().blocks("content");
    if (forEach == null || contents.isEmpty()) {
      return false;
    }
    HclBody content = contents.get(0).body();
    Value collection = evaluator.evaluate(forEach.expression());
    List<Mapping.Field> elements = Loop.elements(module, collection);
    if (elements == null) {
      return false;
    }
    String iterator = iterator(block);
    for (int i = 0; i < elements.size(); i++) {
      if (!module.spend(content.items().size())) {
        return false;
      }
      Mapping.Field element = elements.get(i);
      Value key =
          collection instanceof Mapping
              ? Scalar.string(element.name(), element.key())
              : module.isSet(collection)
                  ? element.value()
                  : Scalar.number(i, String.valueOf(i), element.key());
      Mapping bound =
          new Mapping.Builder()
              .put("key", element.key(), key)
              .put("value", element.key(), element.value())
              .build(collection.span());
      Value named = module.from(collection, bound);
      Bindings outer = evaluator.bindings;
      String scope = outer == null ? module.scope() : outer.scope();
      Evaluator inner = evaluator.with(iterator, named, scope);
      blocks.add(new Blocks(inner).mapping(content, block.header()));
    }
    return !Loop.isOpen(collection);
  }

  /** The name of the element: that of the block unless {@code iterator} gives another. */
  private static String iterator(HclBlock block) {
    HclAttribute iterator = block.body().attribute("iterator");
    if (iterator != null) {
      if (iterator.expression() instanceof Expression.Variable name) {
        return name.name();
      }
      if (iterator.expression() instanceof Expression.Template template
          && template.parts().size() == 1
          && template.parts().get(0) instanceof TemplatePart.Literal literal) {
        return literal.text().content();
      }
    }
    return block.label(0);
  }
}
