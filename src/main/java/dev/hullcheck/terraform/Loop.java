package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code for} expression over a collection that is known, wholly or in part. */
final class Loop {
  private final Evaluator outer;
  private final ModuleScope module;
  private final Expression.For loop;

  private final List<Value> items = new ArrayList<>();
  private final Mapping.Builder fields = new Mapping.Builder();
  private final Map<String, List<Value>> groups = new LinkedHashMap<>();
  private final Map<String, Span> groupKeys = new LinkedHashMap<>();
  private boolean open;
  private @Nullable Value failure;

  Loop(Evaluator outer, Expression.For loop) {
    this.outer = outer;
    this.module = outer.module;
    this.loop = loop;
  }

  Value value() {
    Value collection = outer.evaluate(loop.collection());
    if (module.isFailure(collection)) {
      return collection;
    }
    List<Mapping.Field> elements = elements(module, collection);
    if (elements == null) {
      return collection instanceof Unknown
          ? new Spelling(module)
              .add("[for ")
              .add(collection)
              .add("]")
              .unique()
              .derived(
                  loop.key() == null ? Unknown.Type.SEQUENCE : Unknown.Type.MAPPING, loop.span())
          : module.failure("for", loop.span());
    }
    open = isOpen(collection);
    boolean byNumber = collection instanceof Sequence && !module.isSet(collection);
    for (int i = 0; i < elements.size() && failure == null; i++) {
      Mapping.Field element = elements.get(i);
      Value key =
          byNumber
              ? Scalar.number(i, String.valueOf(i), element.key())
              : collection instanceof Mapping
                  ? Scalar.string(element.name(), element.key())
                  : element.value();
      step(key, element.value());
    }
    return failure != null ? failure : result();
  }

  /**
   * The elements of a collection in the order in which Terraform visits them: those of a mapping by
   * name. Null where it is no collection.
   */
  static @Nullable List<Mapping.Field> elements(ModuleScope module, Value collection) {
    List<Mapping.Field> elements = new ArrayList<>();
    if (collection instanceof Mapping mapping) {
      elements.addAll(mapping.fields());
      elements.sort((a, b) -> Order.compare(a.name(), b.name()));
    } else if (collection instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        elements.add(new Mapping.Field("", item.span(), item));
      }
    } else {
      return null;
    }
    return module.spend(elements.size()) ? elements : null;
  }

  static boolean isOpen(Value collection) {
    return (collection instanceof Mapping mapping && mapping.isOpen())
        || (collection instanceof Sequence sequence && sequence.isOpen());
  }

  private void step(Value key, Value value) {
    Evaluator inner = outer;
    String scope = module.scope();
    if (loop.keyName() != null) {
      inner = inner.with(loop.keyName(), key, scope);
    }
    inner = inner.with(loop.valueName(), value, scope);
    if (loop.condition() != null) {
      Value condition = inner.evaluate(loop.condition());
      Truth truth = outer.truth(condition);
      if (truth == Truth.UNKNOWN) {
        if (!(condition instanceof Unknown) || module.isFailure(condition)) {
          fail(condition);
        }
        open = true;
      }
      if (truth != Truth.TRUE) {
        return;
      }
    }
    Value result = inner.evaluate(loop.value());
    if (module.isFailure(result)) {
      fail(result);
    } else if (loop.key() == null) {
      items.add(result);
    } else {
      put(inner.evaluate(loop.key()), loop.key().span(), result);
    }
  }

  private void put(Value key, Span span, Value value) {
    String name = Conversion.toText(key);
    if (name == null) {
      if (!(key instanceof Unknown) || module.isFailure(key)) {
        fail(key);
      }
      open = true;
    } else if (loop.grouping()) {
      groups.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      groupKeys.putIfAbsent(name, span);
    } else if (fields.get(name) != null) {
      failure = module.failure("for", loop.span());
    } else {
      fields.put(name, span, value);
    }
  }

  private void fail(Value value) {
    failure = module.isFailure(value) ? value : module.failure("for", loop.span());
  }

  private Value result() {
    if (loop.key() == null) {
      return Sequence.of(items, open, loop.span());
    }
    for (Map.Entry<String, List<Value>> group : groups.entrySet()) {
      Span span = groupKeys.getOrDefault(group.getKey(), loop.span());
      fields.put(group.getKey(), span, Sequence.of(group.getValue(), open, loop.span()));
    }
    return fields.open(open).build(loop.span());
  }
}
