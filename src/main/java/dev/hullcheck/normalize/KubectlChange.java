package dev.hullcheck.normalize;

import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code kubectl label}, {@code annotate}, {@code taint}, {@code scale}, {@code patch} and
 * {@code set} make of an object.
 *
 * @param words those behind the kind and the name: {@code KEY=VALUE}, {@code KEY-}
 */
record KubectlChange(KubectlCommand command, KubectlKinds.Type type, List<Value> words) {
  /** Whether a command changes objects that there are. */
  static boolean isOne(KubectlCommand command) {
    switch (command.verb()) {
      case "label", "annotate", "taint", "scale", "patch":
        return !KubectlDraft.isSet(command, "--list") && !KubectlDraft.isSet(command, "--local");
      case "set":
        return !KubectlDraft.isSet(command, "--local") && !KubectlDraft.isSet(command, "--list");
      default:
        return false;
    }
  }

  /** The object with the change made; where it is open, it stays so where it is. */
  Mapping on(Mapping body) {
    return switch (command.verb()) {
      case "label" -> keyed(body, List.of("metadata", "labels"));
      case "annotate" -> keyed(body, List.of("metadata", "annotations"));
      case "taint" ->
          with(body, List.of("spec", "taints"), taints(listAt(body, "spec", "taints"), false));
      case "scale" -> scaled(body);
      case "patch" -> patched(body);
      case "set" -> set(body);
      default -> body;
    };
  }

  // Labels, annotations, taints.

  /** {@code KEY=VALUE} puts an entry there, {@code KEY-} takes it away. */
  private Mapping keyed(Mapping body, List<String> path) {
    Mapping found = at(body, path.get(0), path.get(1)) instanceof Mapping mapping ? mapping : null;
    boolean open = isOpenAt(body, path.get(0));
    Mapping old = found == null ? Mapping.empty(open, command.verbSpan()) : found;
    Mapping now = entries(old);
    return now.size() == 0 && found == null && !now.isOpen() ? body : with(body, path, now);
  }

  private Mapping entries(Mapping old) {
    Mapping.Builder entries = new Mapping.Builder().open(old.isOpen() || !command.complete());
    List<String> removed = new ArrayList<>(0);
    old.fields().forEach(entries::put);
    for (Value word : words) {
      Scalar key = KubectlDraft.key(word);
      Value value = KubectlDraft.valueOf(word);
      String text = Values.text(word);
      if (key != null && value != null) {
        entries.put(key.asText(), key.span(), value);
        removed.remove(key.asText());
      } else if (text != null && text.endsWith("-")) {
        removed.add(text.substring(0, text.length() - 1));
      } else {
        entries.open(true);
      }
    }
    Mapping all = entries.build(old.span());
    return removed.isEmpty() ? all : all.without(removed);
  }

  /**
   * The taints behind {@code kubectl taint}.
   *
   * @param ofApi whether effects are spelled as the Google APIs do
   */
  private Sequence taints(Sequence before, boolean ofApi) {
    Span span = command.verbSpan();
    List<Value> all = new ArrayList<>(before.items());
    List<Value> added = new ArrayList<>();
    boolean open = before.isOpen() || !command.complete();
    for (Value word : words) {
      Text text = Grammars.text(word);
      String chars = text == null ? "" : text.content();
      if (text == null || chars.isEmpty()) {
        open = true;
      } else if (chars.endsWith("-")) {
        String[] parts = chars.substring(0, chars.length() - 1).split(":", -1);
        String key = parts[0].substring(0, end(parts[0]));
        all.removeIf(taint -> isTaint(taint, key, parts.length > 1 ? parts[1] : null));
      } else {
        Value taint = TaintText.read(text, false);
        taint = ofApi || !(taint instanceof Mapping m) ? taint : TaintText.ofKubernetes(m);
        if (taint instanceof Mapping fields) {
          String effect = fields.string("effect");
          all.removeIf(other -> isTaint(other, String.valueOf(fields.string("key")), effect));
        }
        added.add(taint);
      }
    }
    added.addAll(all);
    return Sequence.of(added, open, span);
  }

  private static int end(String key) {
    int equals = key.indexOf('=');
    return equals < 0 ? key.length() : equals;
  }

  private static boolean isTaint(Value taint, String key, @Nullable String effect) {
    if (!(taint instanceof Mapping fields) || !key.equals(fields.string("key"))) {
      return false;
    }
    String own = fields.string("effect");
    return effect == null
        || effect.replace("_", "").equalsIgnoreCase(own == null ? "" : own.replace("_", ""));
  }

  /** The list at a path; open where it is not known, or may be there. */
  private static Sequence listAt(Mapping body, String outer, String name) {
    Value found = at(body, outer, name);
    boolean open = found == null ? isOpenAt(body, outer) : true;
    return found instanceof Sequence list ? list : Sequence.of(List.of(), open, body.span());
  }

  /** What the command makes of the nodes of a {@code gke.NodePool}: their labels and taints. */
  Mapping onPool(Mapping pool) {
    return switch (command.verb()) {
      case "taint" ->
          with(pool, List.of("config", "taints"), taints(listAt(pool, "config", "taints"), true));
      case "label" -> keyed(pool, List.of("config", "labels"));
      default -> pool;
    };
  }

  // Patches, replicas.

  private Mapping scaled(Mapping body) {
    Value replicas = KubectlDraft.number(command, "--replicas");
    return replicas == null ? body : with(body, List.of("spec", "replicas"), replicas);
  }

  private Mapping patched(Mapping body) {
    KubectlCommand.Flag typed = command.flag("--type");
    Value type = typed == null ? null : typed.value();
    String name = type == null ? "strategic" : Values.text(type);
    return KubectlPatch.patched(body, KubectlDraft.given(command, "--patch"), name);
  }

  // kubectl set.

  private Mapping set(Mapping body) {
    String what = command.words().isEmpty() ? null : command.words().get(0).known();
    if (what == null) {
      return body;
    }
    switch (what) {
      case "image":
        return containers(body, what);
      case "env":
        return containers(body, what);
      case "resources":
        return containers(body, what);
      case "serviceaccount", "sa":
        List<String> path = pod();
        path.add("serviceAccountName");
        Value account = command.words().get(command.words().size() - 1).value();
        return with(body, path, account);
      case "subject":
        return subjects(body);
      case "selector":
        return words.isEmpty()
            ? body
            : with(body, List.of("spec", "selector"), KubectlObjects.selected(words.get(0)));
      default:
        return body;
    }
  }

  private Mapping subjects(Mapping body) {
    Sequence added = KubectlRbac.subjects(command);
    if (added == null) {
      return body;
    }
    Value before = body.get("subjects");
    boolean open = before == null ? body.isOpen() : before instanceof Sequence s && s.isOpen();
    List<Value> all = new ArrayList<>();
    if (before instanceof Sequence list) {
      all.addAll(list.items());
    }
    all.addAll(added.items());
    return with(body, List.of("subjects"), Sequence.of(all, open, added.span()));
  }

  /** Where the Pod of an object of the kind is. */
  private List<String> pod() {
    return switch (type.kind()) {
      case "Pod" -> new ArrayList<>(List.of("spec"));
      case "CronJob" -> new ArrayList<>(List.of("spec", "jobTemplate", "spec", "template", "spec"));
      default -> new ArrayList<>(List.of("spec", "template", "spec"));
    };
  }

  private Mapping containers(Mapping body, String what) {
    Mapping changed = body;
    for (String list : new String[] {"containers", "initContainers"}) {
      List<String> path = pod();
      path.add(list);
      Value before = at(body, path.toArray(new String[0]));
      if (before instanceof Sequence containers) {
        List<Value> now = new ArrayList<>(containers.items().size());
        for (Value container : containers.items()) {
          now.add(container instanceof Mapping fields ? container(fields, what) : container);
        }
        Sequence items = Sequence.of(now, containers.isOpen(), containers.span());
        changed = with(changed, path, items);
      } else if (before == null && body.isOpen() && list.equals("containers")) {
        changed = with(changed, path, named(what));
      }
    }
    return changed;
  }

  /** Of an object of which nothing is known, the containers that the command names. */
  private Sequence named(String what) {
    Span span = command.verbSpan();
    List<Value> names = new ArrayList<>();
    if (what.equals("image")) {
      for (Value word : words) {
        Value name = KubectlDraft.key(word);
        if (name != null && !"*".equals(Values.text(name))) {
          names.add(name);
        }
      }
    } else {
      Value given = KubectlDraft.given(command, "--containers");
      String text = given == null ? "*" : Values.text(given);
      if (given != null && text != null && text.indexOf('*') < 0) {
        names.add(given);
      }
    }
    List<Value> containers = new ArrayList<>(names.size());
    for (Value name : names) {
      Mapping.Builder container = new Mapping.Builder().open(true).put("name", span, name);
      containers.add(container(container.build(span), what));
    }
    return Sequence.of(containers, true, span);
  }

  private Mapping container(Mapping container, String what) {
    Value name = container.get("name");
    if (what.equals("image")) {
      Mapping now = container;
      for (Value word : words) {
        Scalar key = KubectlDraft.key(word);
        Value image = KubectlDraft.valueOf(word);
        Truth meant = key == null || name == null ? Truth.UNKNOWN : Values.equal(name, key);
        meant = key != null && key.asText().equals("*") ? Truth.TRUE : meant;
        if (!meant.isFalse()) {
          boolean sure = meant.isTrue();
          Value there = sure && image != null ? image : KubectlPatch.unknown(word.span());
          now = with(now, List.of("image"), there);
        }
      }
      return now;
    }
    Value given = KubectlDraft.given(command, "--containers");
    String text = given == null ? "*" : Values.text(given);
    String own = name == null ? null : Values.text(name);
    if (text != null && own != null && !matches(text, own)) {
      return container;
    }
    Mapping now = what.equals("env") ? environment(container) : resources(container);
    return text == null || own == null && !text.equals("*") ? KubectlPatch.anything(now) : now;
  }

  /** Whether a name is that of a pattern with a star at its end, or the same. */
  private static boolean matches(String pattern, String name) {
    int star = pattern.indexOf('*');
    return star < 0 ? pattern.equals(name) : name.startsWith(pattern.substring(0, star));
  }

  private Mapping resources(Mapping container) {
    Mapping given = KubectlWorkloads.resources(command);
    if (given == null) {
      return container;
    }
    Mapping now = container;
    for (Mapping.Field part : given.fields()) {
      Value old = at(container, "resources", part.name());
      Value amounts = part.value();
      if (old instanceof Mapping before && amounts instanceof Mapping more) {
        Mapping.Builder both = before.toBuilder().open(more.isOpen());
        more.fields().forEach(both::put);
        amounts = both.build(more.span());
      }
      now = with(now, List.of("resources", part.name()), amounts);
    }
    return now;
  }

  private Mapping environment(Mapping container) {
    List<Value> pairs = new ArrayList<>(words);
    pairs.addAll(KubectlDraft.each(command, "--env"));
    Value before = container.get("env");
    boolean open =
        before == null ? container.isOpen() : !(before instanceof Sequence list) || list.isOpen();
    open |= command.flag("--from") != null || !command.complete();
    List<Value> all = new ArrayList<>();
    if (before instanceof Sequence list) {
      all.addAll(list.items());
    }
    for (Value pair : pairs) {
      Scalar key = KubectlDraft.key(pair);
      String text = Values.text(pair);
      if (key != null) {
        Mapping variable = (Mapping) KubectlWorkloads.environment(List.of(pair)).items().get(0);
        all.removeIf(other -> isNamed(other, key.asText()));
        all.add(variable);
      } else if (text != null && text.endsWith("-")) {
        all.removeIf(other -> isNamed(other, text.substring(0, text.length() - 1)));
      } else {
        open = true;
      }
    }
    return with(container, List.of("env"), Sequence.of(all, open, command.verbSpan()));
  }

  private static boolean isNamed(Value variable, String name) {
    return variable instanceof Mapping fields && name.equals(fields.string("name"));
  }

  // Fields at paths.

  private static boolean isOpenAt(Mapping body, String name) {
    Value inner = body.get(name);
    return inner == null ? body.isOpen() : !(inner instanceof Mapping m) || m.isOpen();
  }

  static @Nullable Value at(Mapping body, String... path) {
    Value value = body;
    for (String name : path) {
      value = value instanceof Mapping mapping ? mapping.get(name) : null;
    }
    return value;
  }

  /** A mapping with a value at a path; what is unknown on the way stays so. */
  static Mapping with(Mapping body, List<String> path, Value value) {
    String name = path.get(0);
    Mapping.Field before = body.field(name);
    Span key = before == null ? value.span() : before.key();
    Value now = value;
    if (path.size() > 1) {
      Value inner = before == null ? Mapping.empty(body.isOpen(), key) : before.value();
      if (!(inner instanceof Mapping mapping)) {
        return body;
      }
      now = with(mapping, path.subList(1, path.size()), value);
    }
    return body.with(name, key, now);
  }
}
