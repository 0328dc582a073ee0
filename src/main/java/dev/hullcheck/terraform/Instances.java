package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often a block is made, by {@code count} and {@code for_each}, and what each one holds. */
final class Instances {
  /** How many instances of one block are made. */
  private static final int MAX_INSTANCES = 10_000;

  private final ModuleScope module;
  private final References references;
  private final Map<String, Known> known = new HashMap<>();

  /**
   * The instances of a block that are known, by their addresses.
   *
   * @param cut whether there are more than were made
   */
  private record Known(List<Instance> all, Map<String, Instance> byAddress, boolean cut) {
    Known(Map<String, Instance> byAddress, boolean cut) {
      this(List.copyOf(byAddress.values()), byAddress, cut);
    }
  }

  /**
   * One of what a block makes.
   *
   * @param address relative to the module
   * @param scope of {@code each} and {@code count}
   * @param uncertain whether it may be none, or several
   */
  record Instance(String address, String scope, @Nullable Bindings bindings, boolean uncertain) {}

  Instances(ModuleScope module, References references) {
    this.module = module;
    this.references = references;
  }

  boolean isRepeated(HclBlock block) {
    return isCounted(block) || parts(block).attribute("for_each") != null;
  }

  boolean isCounted(HclBlock block) {
    return parts(block).attribute("count") != null;
  }

  private Parts parts(HclBlock block) {
    return module.declarations().parts(block);
  }

  /** The instance of a block that is made once. */
  Instance single(HclBlock block, String prefix) {
    return isRepeated(block)
        ? unknown(block, prefix)
        : new Instance(prefix, module.scope(), null, false);
  }

  /** All instances of a block; with one that is uncertain where there may be others. */
  List<Instance> of(HclBlock block, String prefix) {
    if (!isRepeated(block)) {
      return List.of(single(block, prefix));
    }
    Known found = find(block, prefix);
    if (found == null) {
      return List.of(unknown(block, prefix));
    }
    if (!found.cut()) {
      return found.all();
    }
    List<Instance> all = new ArrayList<>(found.all());
    all.add(unknown(block, prefix));
    return all;
  }

  /** All instances of a block, or null where it is not known how many there are. */
  @Nullable List<Instance> known(HclBlock block, String prefix) {
    if (!isRepeated(block)) {
      return List.of(single(block, prefix));
    }
    Known found = find(block, prefix);
    return found == null ? null : found.all();
  }

  private @Nullable Known find(HclBlock block, String prefix) {
    Known before = known.get(prefix);
    HclAttribute count = parts(block).attribute("count");
    HclAttribute repeat = count == null ? parts(block).attribute("for_each") : count;
    if (before != null || repeat == null) {
      return before;
    }
    String name = prefix + " " + repeat.name();
    Value value = module.known(name);
    if (value == null && module.begin(name)) {
      value = module.end(name, references.evaluator().evaluate(repeat.expression()));
    }
    if (value == null) {
      return null;
    }
    Known found = count == null ? keyed(value, prefix) : counted(value, prefix);
    if (found != null) {
      known.put(prefix, found);
    }
    return found;
  }

  private @Nullable Known counted(Value count, String prefix) {
    int number = Conversion.toIndex(count, Integer.MAX_VALUE);
    if (number < 0) {
      return null;
    }
    Map<String, Instance> all = new LinkedHashMap<>();
    while (all.size() < number && mayAdd(all)) {
      add(counted(prefix, all.size(), count.span()), all);
    }
    return new Known(all, all.size() < number);
  }

  private boolean mayAdd(Map<String, Instance> all) {
    return all.size() < MAX_INSTANCES && module.evaluation().addInstance();
  }

  private static void add(Instance instance, Map<String, Instance> all) {
    all.put(instance.address(), instance);
  }

  private Instance counted(String prefix, int index, Span span) {
    Value number = Scalar.number(index, String.valueOf(index), span);
    return instance(prefix + "[" + index + "]", "count", List.of("index"), List.of(number), number);
  }

  private @Nullable Known keyed(Value collection, String prefix) {
    if (Loop.isOpen(collection)) {
      return null;
    }
    List<Mapping.Field> elements = Loop.elements(module, collection);
    if (elements == null) {
      return null;
    }
    Map<String, Instance> all = new LinkedHashMap<>();
    for (Mapping.Field element : elements) {
      Value key =
          collection instanceof Sequence
              ? element.value()
              : Scalar.string(element.name(), element.key());
      if (!(key instanceof Scalar scalar) || scalar.isNull()) {
        return null;
      }
      if (!mayAdd(all)) {
        return new Known(all, true);
      }
      add(keyed(prefix, Conversion.asString(scalar), element.value(), collection), all);
    }
    return new Known(all, false);
  }

  private Instance keyed(String prefix, Scalar key, Value value, Value collection) {
    String address = prefix + "[" + Spelling.quoted(key.asText()) + "]";
    return instance(address, "each", List.of("key", "value"), List.of(key, value), collection);
  }

  /** An instance in which a name stands for an object; its values are those of {@code from}. */
  private Instance instance(
      String address, String object, List<String> names, List<Value> values, Value from) {
    String scope = module.scope() + ':' + module.addressPrefix() + address;
    Mapping.Builder fields = new Mapping.Builder();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), from.span(), values.get(i));
    }
    Value bound = module.from(from, fields.build(from.span()));
    return new Instance(address, scope, new Bindings(object, bound, scope, null), false);
  }

  /** The one instance that stands for all of a block of which it is not known how many it makes. */
  Instance unknown(HclBlock block, String prefix) {
    String scope = module.scope() + ':' + module.addressPrefix() + prefix;
    boolean counted = isCounted(block);
    return new Instance(prefix, scope, unknownBindings(counted, scope, block.header()), true);
  }

  private static Bindings unknownBindings(boolean counted, String scope, Span span) {
    Mapping.Builder fields = new Mapping.Builder();
    if (counted) {
      fields.put("index", span, given("count.index", Unknown.Type.NUMBER, scope, span));
    } else {
      fields.put("key", span, given("each.key", Unknown.Type.STRING, scope, span));
      fields.put("value", span, given("each.value", Unknown.Type.ANY, scope, span));
    }
    return new Bindings(counted ? "count" : "each", fields.build(span), scope, null);
  }

  private static Unknown given(String name, Unknown.Type type, String scope, Span span) {
    return Unknown.of(Unknown.Reason.INPUT, Symbol.of(name, scope), type, span);
  }

  /**
   * The instance that a reference names by its key; null where that is surely not made, which
   * Terraform refuses.
   */
  @Nullable Instance at(HclBlock block, String prefix, Value key) {
    Known found = find(block, prefix);
    String address = prefix + Evaluator.index(key);
    Instance made = found == null ? null : found.byAddress().get(address);
    if (made != null || (found != null && !found.cut())) {
      return made;
    }
    String scope = module.scope() + ':' + module.addressPrefix() + address;
    boolean counted = isCounted(block);
    int index = counted ? Conversion.toIndex(key, Integer.MAX_VALUE) : -1;
    if (index >= 0) {
      return counted(prefix, index, key.span());
    }
    if (!counted && key instanceof Scalar scalar) {
      Value value = given("each.value", Unknown.Type.ANY, scope, key.span());
      return keyed(prefix, Conversion.asString(scalar), value, value);
    }
    return new Instance(address, scope, unknownBindings(counted, scope, block.header()), true);
  }

  /**
   * What an instance sets, worked out once.
   *
   * @return null where it does not set that name, or sets it to null
   */
  @Nullable Value attribute(HclBlock block, Instance instance, String name) {
    if (Blocks.isMeta(name)) {
      return null;
    }
    Parts parts = parts(block);
    if (!parts.has(name)) {
      return null;
    }
    HclAttribute attribute = parts.attribute(name);
    Evaluator evaluator = evaluator(instance);
    String path = instance.address() + "." + name;
    Value value = module.known(path);
    if (value == null && module.begin(path)) {
      value =
          module.end(
              path,
              attribute == null
                  ? new Blocks(evaluator).sequence(parts.blocks(name), block.header())
                  : evaluator.evaluate(attribute.expression()));
    }
    if (value == null) {
      Span span = attribute == null ? block.header() : attribute.expression().span();
      return new Spelling(module).add(path).notUnderstood(Unknown.Type.ANY, span);
    }
    return value instanceof Scalar scalar && scalar.isNull() ? null : value;
  }

  /**
   * All instances of a resource that is repeated, as an expression sees them: a list by {@code
   * count}, else a mapping by their keys. Null where it is not known which there are.
   */
  @Nullable Value all(HclBlock block, String prefix, Span span) {
    String name = prefix + "[*]";
    Value value = module.known(name);
    Known found = value == null ? find(block, prefix) : null;
    if (found != null && module.begin(name)) {
      List<Instance> all = found.all();
      List<Value> objects = new ArrayList<>();
      for (Instance instance : all) {
        Mapping.Builder fields = new Mapping.Builder().open(true);
        for (String attribute : parts(block).names()) {
          Value set = attribute(block, instance, attribute);
          if (set != null) {
            fields.put(attribute, block.header(), set);
          }
        }
        objects.add(module.asResource(fields.build(span), instance.address()));
      }
      value = module.end(name, collected(block, all, objects, found.cut(), span));
    }
    return value;
  }

  /** What each instance of a block is, as one value. */
  Value collected(HclBlock block, String prefix, List<Value> values, Span span) {
    Known found = find(block, prefix);
    return found == null
        ? Sequence.of(values, true, span)
        : collected(block, found.all(), values, found.cut(), span);
  }

  private Value collected(
      HclBlock block, List<Instance> all, List<Value> values, boolean cut, Span span) {
    if (isCounted(block)) {
      return Sequence.of(values, cut, span);
    }
    Mapping.Builder byKey = new Mapping.Builder().open(cut);
    for (int i = 0; i < all.size(); i++) {
      Bindings each = all.get(i).bindings();
      Value key = each != null && each.value() instanceof Mapping m ? m.get("key") : null;
      if (key instanceof Scalar text) {
        byKey.put(text.asText(), block.header(), values.get(i));
      }
    }
    return byKey.build(span);
  }

  /**
   * What a call gives a variable, worked out once; null where it says nothing of it, but not where
   * it says {@code null}.
   */
  @Nullable Value argument(HclBlock block, Instance instance, String name) {
    HclAttribute argument = parts(block).attribute(name);
    if (argument == null || Blocks.isMeta(name)) {
      return null;
    }
    String path = instance.address() + "." + name;
    Value value = module.known(path);
    if (value == null && module.begin(path)) {
      value = module.end(path, evaluator(instance).evaluate(argument.expression()));
    }
    return value == null
        ? new Spelling(module)
            .add(path)
            .notUnderstood(Unknown.Type.ANY, argument.expression().span())
        : value;
  }

  Evaluator evaluator(Instance instance) {
    return new Evaluator(module, references, instance.bindings());
  }
}
