package dev.hullcheck.normalize;

import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Command;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that the gcloud commands of one script make, as they are at its end: an update of an
 * object that the script has made before is laid over it, a deleted object is gone. What an update
 * sets that may not run, or may mean another object, is unknown from there on. An update of an
 * object that the script has not made stands alone, and is open.
 */
final class ScriptObjects {
  /** How deep an update is followed into an object; fields of kinds are less deep. */
  private static final int MAX_DEPTH = 20;

  private final List<Made> objects = new ArrayList<>();

  /** Those of a group whose name is known, by both; those with another name by the group alone. */
  private final Map<String, List<Made>> named = new HashMap<>();

  /**
   * What a command asks for.
   *
   * @param group the words before the verb, {@code container clusters}: what is made by one command
   *     of a group is changed and deleted by others of it
   * @param given its flags by name
   * @param index that of the command in its script
   * @param settings how often gcloud's defaults were set before
   */
  record Asked(
      KindSpec kind,
      String group,
      Mapping value,
      Mapping given,
      Command command,
      int index,
      int settings) {
    Asked with(Mapping other) {
      return new Asked(kind, group, other, given, command, index, settings);
    }
  }

  /** An object in the making. */
  private static final class Made {
    final Asked by;
    final Resource.Builder builder;
    final Span head;
    Mapping value;
    Mapping given;

    Made(Asked by, Resource.Builder builder, Span head) {
      this.by = by;
      this.builder = builder;
      this.head = head;
      this.value = by.value();
      this.given = by.given();
    }
  }

  /** Takes in what a command makes, or an update that stands alone. */
  void add(Asked asked, Resource.Builder builder, Span head) {
    if (asked.command().context().part() > 0 && isAgain(asked, head)) {
      return;
    }
    Made made = new Made(asked, builder, head);
    objects.add(made);
    String key = key(asked);
    List<Made> alike = named.get(key);
    if (alike == null) {
      alike = new ArrayList<>(1);
      named.put(key, alike);
    }
    alike.add(made);
  }

  /** Whether a command is but run once more, as by a loop that tries until it succeeds. */
  private boolean isAgain(Asked asked, Span head) {
    for (Made made : candidates(asked)) {
      if (made.head.equals(head)
          && isOfGroup(made, asked)
          && same(made, asked).isTrue()
          && made.by.value().toString().equals(asked.value().toString())) {
        return true;
      }
    }
    return false;
  }

  private static String key(Asked asked) {
    String name = name(asked);
    return name == null ? asked.group() : asked.group() + "\n" + name;
  }

  /** The first part of what an object is known by, if that is known. */
  private static @Nullable String name(Asked asked) {
    List<String> identity = asked.kind().identity();
    Value name = identity.isEmpty() ? null : asked.value().get(identity.get(0));
    return name == null ? null : Values.text(name);
  }

  /** The objects that a command of their group may mean: few where it says a name. */
  private List<Made> candidates(Asked asked) {
    String name = name(asked);
    if (name == null) {
      return objects;
    }
    List<Made> same = named.getOrDefault(asked.group() + "\n" + name, List.of());
    List<Made> unknown = named.getOrDefault(asked.group(), List.of());
    if (unknown.isEmpty()) {
      return same;
    }
    List<Made> all = new ArrayList<>(same);
    all.addAll(unknown);
    return all;
  }

  /** All there is at the end, in the order in which it was made. */
  List<Resource> build() {
    List<Resource> built = new ArrayList<>(objects.size());
    for (Made made : objects) {
      built.add(made.builder.build(made.value, made.head));
    }
    return built;
  }

  /** The kinds of the objects that commands of a group have made so far. */
  List<KindSpec> kindsOf(String group) {
    List<KindSpec> kinds = new ArrayList<>(1);
    for (Made made : objects) {
      if (made.by.group().equals(group) && !kinds.contains(made.by.kind())) {
        kinds.add(made.by.kind());
      }
    }
    return kinds;
  }

  /** The flags that have made an object and its updates so far, where an update surely is of it. */
  @Nullable Mapping given(Asked update) {
    Made made = made(update);
    return made == null ? null : made.given;
  }

  private @Nullable Made made(Asked update) {
    for (Made made : candidates(update)) {
      if (isSurely(made, update)) {
        return made;
      }
    }
    return null;
  }

  /**
   * Lays an update over what it is of.
   *
   * @param added fields to whose values it adds; it replaces those of others
   * @param removed fields of which it removes what is not known
   * @return whether that is all there is to it: it is surely of an object of this script
   */
  boolean update(Asked update, Set<String> added, Set<String> removed) {
    boolean laid = false;
    for (Made made : candidates(update)) {
      if (!isOfGroup(made, update)) {
        continue;
      }
      Truth same = same(made, update);
      if (same.isFalse()) {
        continue;
      }
      boolean sure = isSurely(made, update);
      for (String field : removed) {
        made.value = unknownAt(made.value, field);
      }
      if (sure) {
        Mapping value = update.value().without(made.by.kind().identity());
        made.value = merged(made.value, value, "", update.kind(), added, MAX_DEPTH);
        made.given = joined(made.given, update.given());
        laid = true;
      } else {
        Mapping value = update.value().without(made.by.kind().identity());
        made.value = blurred(made.value, value, MAX_DEPTH);
      }
    }
    return laid;
  }

  /** Takes out what a command deletes, with what lies in it. */
  void delete(Asked deletion) {
    for (int i = objects.size() - 1; i >= 0; i--) {
      Made made = objects.get(i);
      Truth same = isOfGroup(made, deletion) ? same(made, deletion) : isIn(made, deletion);
      if (same.isTrue() && follows(made, deletion)) {
        objects.remove(i);
        List<Made> alike = named.get(key(made.by));
        if (alike != null) {
          alike.remove(made);
        }
      } else if (!same.isFalse()) {
        made.builder.uncertain(true);
      }
    }
  }

  /**
   * Lays over a node pool what a kubectl command does to all its nodes. The command does not say
   * which cluster it means, so that a name that two pools have leaves both unknown.
   *
   * @return whether it is surely of one pool
   */
  boolean changeNodes(Value pool, KubectlChange change) {
    List<Made> meant = new ArrayList<>(1);
    for (Made made : objects) {
      if (!isPool(made, pool).isFalse()) {
        meant.add(made);
      }
    }
    boolean sure = meant.size() == 1 && isPool(meant.get(0), pool).isTrue();
    for (Made made : meant) {
      sure &=
          change
              .command()
              .command()
              .context()
              .follows(made.by.command().context(), made.by.index());
      Mapping now = change.onPool(made.value);
      made.value = sure ? now : unknownAt(unknownAt(now, "config.taints"), "config.labels");
    }
    return sure;
  }

  /** Whether something is a node pool of a name. */
  private static Truth isPool(Made made, Value name) {
    Value own = made.by.value().get("name");
    boolean pool = made.by.kind().name().equals("gke.NodePool");
    return own == null || !pool ? Truth.FALSE : Values.equal(own, name);
  }

  // Which objects are meant.

  private static boolean isOfGroup(Made made, Asked other) {
    return made.by.group().equals(other.group())
        && made.by.kind().name().equals(other.kind().name());
  }

  private static boolean follows(Made made, Asked later) {
    return later.command().context().follows(made.by.command().context(), made.by.index());
  }

  private static boolean isSurely(Made made, Asked update) {
    return isOfGroup(made, update) && same(made, update).isTrue() && follows(made, update);
  }

  /** Whether two commands mean the same object. */
  private static Truth same(Made made, Asked other) {
    boolean sameDefaults = made.by.settings() == other.settings();
    Truth truth = Truth.TRUE;
    boolean first = true;
    for (String part : other.kind().identity()) {
      Truth here = same(made.by.value().get(part), other.value().get(part), sameDefaults && !first);
      truth = truth.and(here);
      first = false;
    }
    return truth;
  }

  /** A part that neither of two commands names is what gcloud's settings say. */
  private static Truth same(@Nullable Value a, @Nullable Value b, boolean sameDefaults) {
    if (a == null || b == null) {
      return a == null && b == null && sameDefaults ? Truth.TRUE : Truth.UNKNOWN;
    }
    return Values.equal(a, b);
  }

  /** Whether an object lies in another, as a pool does in its cluster. */
  private static Truth isIn(Made made, Asked outer) {
    for (RelationSpec relation : made.by.kind().relations().values()) {
      if (relation.by().equals("identity") && relation.to().equals(outer.kind().name())) {
        Truth truth = Truth.TRUE;
        for (Map.Entry<String, String> pair : relation.fields().entrySet()) {
          Value a = made.by.value().get(pair.getKey());
          Value b = outer.value().get(pair.getValue());
          truth = truth.and(same(a, b, made.by.settings() == outer.settings()));
        }
        return truth;
      }
    }
    return Truth.FALSE;
  }

  // What becomes of their fields.

  /** The entries of both; where both have one that of the second. */
  static Mapping joined(Mapping a, Mapping b) {
    Mapping.Builder all = a.toBuilder().open(b.isOpen());
    b.fields().forEach(all::put);
    return all.build(a.span());
  }

  /** The fields of both; where both have one that of the update, objects field by field. */
  private static Mapping merged(
      Mapping value, Mapping update, String path, KindSpec kind, Set<String> added, int depth) {
    Mapping.Builder all = value.toBuilder();
    for (Mapping.Field field : update.fields()) {
      String at = path.isEmpty() ? field.name() : path + "." + field.name();
      Value before = value.get(field.name());
      Value now = field.value();
      if (before instanceof Mapping old && now instanceof Mapping more && depth > 0) {
        if (!isMap(kind, at) || added.contains(at)) {
          now = merged(old, more, at, kind, added, depth - 1);
        }
      } else if (before instanceof Sequence old && now instanceof Sequence more) {
        now = added.contains(at) ? joined(old, more) : now;
      } else if (before != null && added.contains(at)) {
        now = unknown(now.span());
      }
      all.put(field.name(), field.key(), now);
    }
    return all.build(value.span());
  }

  private static Sequence joined(Sequence a, Sequence b) {
    List<Value> items = new ArrayList<>(a.items());
    items.addAll(b.items());
    return Sequence.of(items, a.isOpen() || b.isOpen(), b.span());
  }

  private static boolean isMap(KindSpec kind, String path) {
    FieldSpec field = kind.field(path);
    return field != null && field.type() == FieldSpec.Type.MAP;
  }

  /** The value with what an update sets made unknown, for it may have been set or not. */
  private static Mapping blurred(Mapping value, Mapping update, int depth) {
    Mapping.Builder all = value.toBuilder();
    for (Mapping.Field field : update.fields()) {
      Value before = value.get(field.name());
      Value now;
      if (field.value() instanceof Mapping more && depth > 0) {
        Mapping old = before instanceof Mapping m ? m : Mapping.empty(false, field.key());
        now = blurred(old, more, depth - 1);
      } else if (before != null && Values.equal(before, field.value()).isTrue()) {
        now = before;
      } else {
        now = unknown(before == null ? field.value().span() : before.span());
      }
      all.put(field.name(), field.key(), now);
    }
    return all.build(value.span());
  }

  private static Mapping unknownAt(Mapping value, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Mapping.Field field = value.field(name);
    if (field == null) {
      return value;
    }
    Value inner = field.value();
    Value now =
        dot < 0 || !(inner instanceof Mapping mapping)
            ? unknown(inner.span())
            : unknownAt(mapping, path.substring(dot + 1));
    return value.with(name, field.key(), now);
  }

  private static Unknown unknown(Span span) {
    return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, Symbol.impure("what updates leave"), span);
  }
}
