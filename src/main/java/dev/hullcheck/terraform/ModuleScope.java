package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a module while it is evaluated: its names, what has been worked out of it, and the
 * bounds of the work.
 */
final class ModuleScope {
  /** How deep evaluations may lie in each other before one is given up. */
  private static final int MAX_DEPTH = 400;

  /** How many values are worked out before all else is given up. */
  private static final int MAX_WORK = 1_000_000;

  /** How many values a named value may hold; a chain of locals can double its size each time. */
  private static final int MAX_SIZE = 100_000;

  /** How long a string may become. */
  static final int MAX_STRING = 1 << 20;

  /** Numbers with more digits than this, before or after the point, are not worked with. */
  static final int MAX_DIGITS = 400;

  private final String scope;
  private final String addressPrefix;
  private final Declarations declarations;
  private final boolean assumeDefaults;
  private final ProjectFiles files;
  private final Map<String, Value> known = new HashMap<>();
  private final Set<String> inProgress = new HashSet<>();
  private final Set<Value> failures = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Types types;
  private int depth;
  private int work;
  private int uniques;

  /**
   * The scope of a call.
   *
   * @param scope unique to the call: the folder, and for a called module its address
   * @param addressPrefix what the addresses of its resources begin with: empty, or {@code
   *     module.a.}
   * @param assumeDefaults whether a variable that nothing sets has its default
   */
  ModuleScope(
      String scope,
      String addressPrefix,
      Declarations declarations,
      boolean assumeDefaults,
      ProjectFiles files) {
    this.files = files;
    this.scope = scope;
    this.assumeDefaults = assumeDefaults;
    this.addressPrefix = addressPrefix;
    this.declarations = declarations;
  }

  /** Whether a variable that nothing sets has its default. */
  boolean assumeDefaults() {
    return assumeDefaults;
  }

  /** The scope of the module's symbols. */
  String scope() {
    return scope;
  }

  /** The folder of the module. */
  String ownFolder() {
    return scope;
  }

  /** The folder of the root module, in which Terraform runs. */
  String rootFolder() {
    return scope;
  }

  /** The files that functions read. */
  ProjectFiles files() {
    return files;
  }

  String addressPrefix() {
    return addressPrefix;
  }

  Declarations declarations() {
    return declarations;
  }

  /** A scope that no other symbol has. */
  String uniqueScope() {
    return scope + '#' + ++uniques;
  }

  /** Begins an evaluation; false where it would lie too deep or there were too many. */
  boolean enter() {
    work++;
    return ++depth <= MAX_DEPTH && work <= MAX_WORK;
  }

  void leave() {
    depth--;
  }

  /** Counts work that is not an evaluation of its own; false where there was too much. */
  boolean spend(int amount) {
    work = Math.min(MAX_WORK + 1, work + amount);
    return work <= MAX_WORK;
  }

  /**
   * The value of a name, worked out once.
   *
   * @return null where the name is being worked out, that is, depends on itself
   */
  @Nullable Value once(String name, Supplier<Value> evaluation) {
    Value before = known.get(name);
    if (before != null) {
      return before;
    }
    if (!inProgress.add(name)) {
      return null;
    }
    Value value = evaluation.get();
    inProgress.remove(name);
    if (size(value, MAX_SIZE) > MAX_SIZE) {
      Symbol symbol = Symbol.of(name, scope);
      value = Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol, value.span());
    }
    known.put(name, value);
    return value;
  }

  private int size(Value value, int most) {
    int size = 1;
    if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        size += size(item, most - size);
        if (size > most) {
          break;
        }
      }
    } else if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        size += size(field.value(), most - size);
        if (size > most) {
          break;
        }
      }
    }
    spend(1);
    return size;
  }

  /** The value of an expression that Terraform refuses; {@code try} goes on to the next one. */
  Unknown failure(String written, Span span) {
    Symbol symbol = Symbol.of(written, uniqueScope());
    Unknown failure = Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol, span);
    failures.add(failure);
    return failure;
  }

  boolean isFailure(Value value) {
    return value instanceof Unknown && failures.contains(value);
  }

  /** The types of values that do not have that of their form. */
  Types types() {
    Types known = types;
    if (known == null) {
      known = new Types();
      types = known;
    }
    return known;
  }

  /** Whether a value was given a type, and so has not that of its form. */
  boolean hasType(Value value) {
    return types != null && types.given(value) != null;
  }

  boolean isSet(Value value) {
    return types != null && types.isSet(value);
  }

  /** The same value as used by a name at another place. */
  Value named(Value value, Symbol symbol, Span usedAt) {
    return via(new Origin(symbol, value.span()), value, usedAt);
  }

  /** A value that holds what another one holds, under the names that the other one came by. */
  Value from(Value other, Value value) {
    Value used = value;
    for (int i = other.origins().size() - 1; i >= 0; i--) {
      used = via(other.origins().get(i), used, value.span());
    }
    return used;
  }

  /** A value keeps its type. */
  private Value via(Origin origin, Value value, Span usedAt) {
    Value used = value.via(origin, usedAt);
    Type type = types == null ? null : types.given(value);
    return type == null || types == null ? used : types.put(used, type);
  }
}
