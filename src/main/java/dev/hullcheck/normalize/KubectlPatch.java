package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.MergeKeys;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What patches make of objects: merge patches (RFC 7386), the strategic ones of Kubernetes, which
 * know by which field the elements of a list are told apart, and JSON patches (RFC 6902). What of a
 * patch is not known, or not understood, leaves unknown what it may change.
 *
 * @see <a
 *     href="https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md">Strategic
 *     merge patch</a>
 */
final class KubectlPatch {
  /** How deep a patch is followed. */
  private static final int MAX_DEPTH = 60;

  /** How many elements are held against each other at the most, for one list. */
  private static final int MAX_PAIRS = 100_000;

  private KubectlPatch() {}

  /**
   * An object with a patch.
   *
   * @param patch as JSON or YAML; null where it is not to be seen, as in a file
   * @param type {@code strategic}, {@code merge} or {@code json}
   */
  static Mapping patched(Mapping body, @Nullable Value patch, @Nullable String type) {
    Value read = patch == null ? null : read(patch);
    if (type != null && type.equals("json")) {
      return read instanceof Sequence list && !list.isOpen()
          ? JsonPatch.applied(body, list)
          : anything(body);
    }
    if (!(read instanceof Mapping changes) || type == null) {
      return anything(body);
    }
    return merged(body, changes, !type.equals("merge"), 0);
  }

  /** A new object with what {@code --overrides} writes over it. */
  static Mapping overridden(Mapping body, @Nullable Value overrides, @Nullable Value type) {
    if (overrides == null) {
      return body;
    }
    return patched(body, overrides, type == null ? "merge" : Values.text(type));
  }

  private static @Nullable Value read(Value patch) {
    Text text = KubernetesNormalizer.text(patch);
    if (text == null) {
      return null;
    }
    for (YamlDocument document : YamlParser.parse(text).tree().documents()) {
      if (document.root() != null) {
        return YamlValues.of(document.root());
      }
    }
    return null;
  }

  /** An object of which no more is known than what it is, and what it is called. */
  static Mapping anything(Mapping body) {
    Mapping.Builder left = new Mapping.Builder().open(true);
    for (Mapping.Field field : body.fields()) {
      switch (field.name()) {
        case "apiVersion", "kind" -> left.put(field);
        case "metadata" -> left.put(field.name(), field.key(), named(field.value()));
        default -> left.put(field.name(), field.key(), unknown(field.key()));
      }
    }
    return left.build(body.span());
  }

  private static Value named(Value metadata) {
    Mapping.Builder left = new Mapping.Builder().open(true);
    if (metadata instanceof Mapping fields) {
      for (Mapping.Field field : fields.fields()) {
        boolean fixed = field.name().equals("name") || field.name().equals("namespace");
        left.put(field.name(), field.key(), fixed ? field.value() : unknown(field.key()));
      }
    }
    return left.build(metadata.span());
  }

  static Unknown unknown(Span span) {
    return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, Symbol.impure("what a patch leaves"), span);
  }

  // Merging.

  private static Mapping merged(Mapping before, Mapping patch, boolean strategic, int depth) {
    Mapping.Builder all = new Mapping.Builder().open(before.isOpen() || patch.isOpen());
    List<String> removed = new ArrayList<>(0);
    before.fields().forEach(all::put);
    for (Mapping.Field field : patch.fields()) {
      String name = field.name();
      Value now = field.value();
      if (strategic && name.startsWith("$")) {
        if (!name.startsWith("$setElementOrder/")) {
          return directed(before, patch, name);
        }
        continue;
      }
      if (now instanceof Scalar scalar && scalar.isNull()) {
        removed.add(name);
        continue;
      }
      Value old = before.get(name);
      all.put(name, field.key(), value(name, old, now, before.isOpen(), strategic, depth));
    }
    Mapping whole = all.build(before.span());
    return removed.isEmpty() ? whole : whole.without(removed);
  }

  /**
   * What becomes of one field.
   *
   * @param open whether one that is absent may be there
   */
  private static Value value(
      String name, @Nullable Value before, Value now, boolean open, boolean strategic, int depth) {
    if (depth > MAX_DEPTH) {
      return unknown(now.span());
    }
    if (now instanceof Mapping changes) {
      boolean more = before == null ? open : before instanceof Unknown;
      Mapping old = before instanceof Mapping m ? m : Mapping.empty(more, changes.span());
      return merged(old, changes, strategic, depth + 1);
    }
    String key =
        strategic && now instanceof Sequence items ? MergeKeys.of(name, items, depth) : null;
    if (key != null && now instanceof Sequence items) {
      if (before instanceof Unknown) {
        return unknown(now.span());
      }
      Sequence old = before instanceof Sequence s ? s : Sequence.of(List.of(), open, now.span());
      return joined(old, items, key, depth);
    }
    return now;
  }

  /** What {@code $patch: replace} and {@code $patch: delete} leave; others leave it unknown. */
  private static Mapping directed(Mapping before, Mapping patch, String directive) {
    String what = directive.equals("$patch") ? patch.string(directive) : null;
    if ("replace".equals(what)) {
      return patch.without(List.of(directive));
    }
    return "delete".equals(what)
        ? Mapping.empty(false, before.span())
        : Mapping.empty(true, before.span());
  }

  /**
   * The elements of both, those with the same key laid over each other: those of the patch in its
   * order, the others where they were between them.
   */
  private static Value joined(Sequence before, Sequence patch, String key, int depth) {
    List<Value> old = before.items();
    if ((long) old.size() * patch.items().size() > MAX_PAIRS) {
      return unknown(patch.span());
    }
    boolean[] taken = new boolean[old.size()];
    List<Value> now = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Value item : patch.items()) {
      if (!(item instanceof Mapping change) || change.get(key) == null) {
        return unknown(patch.span());
      }
      int at = MergeKeys.indexOf(old, key, change);
      if (at == MergeKeys.UNSURE) {
        return unknown(patch.span());
      }
      boolean gone = "delete".equals(change.string("$patch"));
      if (at >= 0) {
        taken[at] = true;
      }
      if (!gone) {
        Value was = at < 0 ? null : old.get(at);
        Mapping fresh = before.isOpen() ? Values.opened(change) : change;
        now.add(was instanceof Mapping m ? merged(m, change, true, depth + 1) : fresh);
        places.add(at);
      }
    }
    List<Value> all = new ArrayList<>(now.size() + old.size());
    int next = 0;
    for (int i = 0; i < old.size(); i++) {
      if (!taken[i]) {
        while (next < now.size() && places.get(next) < i) {
          all.add(now.get(next++));
        }
        all.add(old.get(i));
      }
    }
    all.addAll(now.subList(next, now.size()));
    return Sequence.of(all, before.isOpen() || patch.isOpen(), patch.span());
  }
}
