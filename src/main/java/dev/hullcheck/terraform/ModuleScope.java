package dev.hullcheck.terraform;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A root module, or one call of a module, while it is evaluated: its names and their values. */
final class ModuleScope {
  /** How many values a named value may hold; a chain of locals can double its size each time. */
  private static final int MAX_SIZE = 100_000;

  /** How long a string may become. */
  static final int MAX_STRING = 1 << 20;

  /** Numbers with more digits than this, before or after the point, are not worked with. */
  static final int MAX_DIGITS = 400;

  private final Evaluation evaluation;
  private final ModuleFolder folder;
  private final String scope;
  private final String addressPrefix;
  private final @Nullable Assignments assignments;
  private final @Nullable Call call;
  private final boolean assumeDefaults;
  private final Map<String, Value> known = new HashMap<>();
  private final Set<String> inProgress = new HashSet<>();
  private int uniques;

  /**
   * The scope of a root module.
   *
   * @param assignments what sets its variables
   * @param assumeDefaults whether a variable that nothing sets has its default
   */
  ModuleScope(Evaluation evaluation, Assignments assignments, boolean assumeDefaults) {
    this.evaluation = evaluation;
    this.folder = evaluation.root();
    this.scope = folder.path();
    this.addressPrefix = "";
    this.assignments = assignments;
    this.call = null;
    this.assumeDefaults = assumeDefaults;
    evaluation.entered(scope, folder);
  }

  /**
   * The scope of a call, in which a variable that the call does not set has its default, unless the
   * caller may set more than it writes.
   */
  ModuleScope(Evaluation evaluation, ModuleFolder folder, Call call) {
    this.evaluation = evaluation;
    this.folder = folder;
    this.scope = evaluation.root().path() + ':' + call.site().address();
    this.addressPrefix = call.site().address() + '.';
    this.assignments = null;
    this.call = call;
    this.assumeDefaults = !call.caller().module().folder().passesMore();
    evaluation.entered(scope, folder);
  }

  Evaluation evaluation() {
    return evaluation;
  }

  ModuleFolder folder() {
    return folder;
  }

  /** The call that this is the scope of; null of a root module. */
  @Nullable Call call() {
    return call;
  }

  /** What sets the variables of a root module; null of a called one. */
  @Nullable Assignments assignments() {
    return assignments;
  }

  /** Whether a variable that nothing sets has its default. */
  boolean assumeDefaults() {
    return assumeDefaults;
  }

  /** The scope of the module's symbols: of a root its folder, of a call also its address. */
  String scope() {
    return scope;
  }

  /** The folder of the root module, in which Terraform runs. */
  String rootFolder() {
    return evaluation.root().path();
  }

  /** The files that functions read. */
  ProjectFiles files() {
    return evaluation.files();
  }

  /** What the addresses of its resources begin with: empty, or {@code module.a.}. */
  String addressPrefix() {
    return addressPrefix;
  }

  Declarations declarations() {
    return folder.declarations();
  }

  /** A scope that no other symbol has. */
  String uniqueScope() {
    return scope + '#' + ++uniques;
  }

  /** Begins an evaluation; false where it would lie too deep or there were too many. */
  boolean enter() {
    return evaluation.enter();
  }

  void leave() {
    evaluation.leave();
  }

  /** Counts work that is not an evaluation of its own; false where there was too much. */
  boolean spend(int amount) {
    return evaluation.spend(amount);
  }

  /** The value of a name that has been worked out; null where it has not. */
  @Nullable Value known(String name) {
    return known.get(name);
  }

  /**
   * Begins to work out the value of a name that is not known.
   *
   * @return false where that is under way: the name depends on itself
   */
  boolean begin(String name) {
    return inProgress.add(name);
  }

  /** Ends what was begun: keeps the value, or an unknown in its place where it is too large. */
  Value end(String name, Value worked) {
    Value value = worked;
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
    evaluation.failures().add(failure);
    return failure;
  }

  boolean isFailure(Value value) {
    return value instanceof Unknown && evaluation.failures().contains(value);
  }

  /** The types of values that do not have that of their form. */
  Types types() {
    return evaluation.types();
  }

  /** Whether a value was given a type, and so has not that of its form. */
  boolean hasType(Value value) {
    return evaluation.typeOf(value) != null;
  }

  /** Whether a value is a set: its elements are their own keys. */
  boolean isSet(Value value) {
    return evaluation.isSet(value);
  }

  /** Says that a mapping is all that a resource sets; its other attributes are computed. */
  Mapping asResource(Mapping attributes, String address) {
    evaluation.objects().put(attributes, Symbol.of(address, scope));
    return attributes;
  }

  /** An attribute that a resource does not set; null of a mapping that is no resource. */
  @Nullable Unknown computed(Mapping resource, String name, Span span) {
    Symbol object = evaluation.objects().get(resource);
    return object == null
        ? null
        : Unknown.of(
            Unknown.Reason.COMPUTED, Symbol.of(object.name() + "." + name, object.scope()), span);
  }

  /** The same value as used by a name at another place. */
  Value named(Value value, Symbol symbol, Span usedAt) {
    return via(new Origin(symbol, value.span()), value, usedAt);
  }

  /** The value of a variable as used at another place; one that a call gives it names the call. */
  Value variable(Value value, Symbol symbol, String name, Span usedAt) {
    boolean given = call != null && call.sets(name);
    String by = call == null || !given ? null : call.site().address();
    return via(new Origin(symbol, value.span(), by), value, usedAt);
  }

  /**
   * A value of a module that is not there but described, as its caller sees it: what the caller has
   * handed in stands where it is written, and all else at the call. In other modules the value
   * itself.
   *
   * @param within where what has no place of its own stands; null for the head of the call
   */
  Value outside(Value value, @Nullable Span within) {
    if (call == null || !folder.isDescribed()) {
      return value;
    }
    Value placed = placed(value, within == null ? call.block().header() : within);
    // A module that is described may call others that are.
    return call.caller().module().outside(placed, within);
  }

  private Value placed(Value value, Span place) {
    List<Origin> origins = value.origins();
    int entered = origins.size() - 1;
    while (entered >= 0 && !isInside(origins.get(entered))) {
      entered--;
    }
    Span own = entered < 0 ? value.span() : origins.get(entered).span();
    if (folder.hides(own)) {
      // Its characters stand in no file.
      if (value instanceof Scalar scalar && scalar.isString()) {
        return Scalar.string(scalar.asText(), place);
      }
      Text text = value instanceof Unknown unknown ? unknown.text() : null;
      return text == null
          ? typed(value, parts(value, place))
          : typed(value, ((Unknown) value).with(placed(text, place)));
    }
    return typed(value, parts(value, own).at(own, origins.subList(entered + 1, origins.size())));
  }

  private Text placed(Text text, Span place) {
    Text.Builder parts = new Text.Builder();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      Opaque opaque = text.content().charAt(i) == Text.OPAQUE ? text.opaqueAt(i) : null;
      if (opaque != null) {
        Opaque part = opaque instanceof Unknown known ? (Unknown) placed(known, place) : opaque;
        parts.add(text.content().substring(from, i), place).add(part, place);
        from = i + 1;
      }
    }
    return parts.add(text.content().substring(from), place).build(place);
  }

  /** Whether a name is one of the module's own. */
  private boolean isInside(Origin origin) {
    String of = origin.symbol().scope();
    return folder.hides(origin.span()) || of.equals(scope) || of.startsWith(scope + ':');
  }

  private Value parts(Value value, Span place) {
    if (value instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>(sequence.items().size());
      for (Value item : sequence.items()) {
        items.add(placed(item, place));
      }
      return Sequence.of(items, sequence.isOpen(), place);
    }
    if (value instanceof Mapping mapping) {
      Mapping.Builder fields = new Mapping.Builder().open(mapping.isOpen());
      for (Mapping.Field field : mapping.fields()) {
        Value placed = placed(field.value(), place);
        fields.put(field.name(), folder.hides(field.key()) ? placed.span() : field.key(), placed);
      }
      return fields.build(place(fields, mapping, place));
    }
    return value.at(place, List.of());
  }

  /** A block stands where the first of its parts is written that are handed in. */
  private static Span place(Mapping.Builder placed, Mapping mapping, Span place) {
    Span first = place;
    for (Mapping.Field field : mapping.fields()) {
      Value value = placed.get(field.name());
      Span span = value == null ? place : value.span();
      boolean here = span.file() == place.file() && !span.equals(place);
      first = here && (first.equals(place) || span.start() < first.start()) ? span : first;
    }
    return first;
  }

  /** A value that holds what another one holds, under the names that the other one came by. */
  Value from(Value other, Value value) {
    Value used = value;
    for (int i = other.origins().size() - 1; i >= 0; i--) {
      used = via(other.origins().get(i), used, value.span());
    }
    return used;
  }

  /** A value keeps its type, and a resource stays one. */
  private Value via(Origin origin, Value value, Span usedAt) {
    return typed(value, value.via(origin, usedAt));
  }

  private Value typed(Value value, Value used) {
    Type type = evaluation.typeOf(value);
    if (type != null) {
      evaluation.types().put(used, type);
    }
    Symbol object = value instanceof Mapping ? evaluation.objects().get(value) : null;
    if (object != null) {
      evaluation.objects().put(used, object);
    }
    return used;
  }
}
