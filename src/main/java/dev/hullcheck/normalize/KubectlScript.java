package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.KubernetesObjects;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes objects that the kubectl commands of one script make, of flags and of manifests,
 * as they are at its end: a label, a patch, a new image of an object that the script has made
 * before is laid over it; a deleted object is gone. What a command changes that may not run, or may
 * mean another object, is unknown from there on. A change of an object that the script has not made
 * stands alone, and is open.
 */
final class KubectlScript {
  /** How often objects of one script are held against changes; behind that they are open. */
  private static final int MAX_WORK = 1_000_000;

  /** How many labels, variables and the like one command may change. */
  private static final int MAX_WORDS = 1_000;

  private static final String POOL = "cloud.google.com/gke-nodepool";

  private final Sink sink;
  private final KubernetesNormalizer kubernetes;
  private final String within;
  private final @Nullable Resource owner;
  private final GcloudObjects pools;
  private final List<KubectlMade> objects = new ArrayList<>();

  /** The objects that changes may be of: by kind and name; by kind alone where that is unknown. */
  private final Map<String, List<KubectlMade>> named = new HashMap<>();

  private final Map<String, List<KubectlMade>> ofKind = new HashMap<>();
  private final List<Manifest> manifests = new ArrayList<>();
  private final KubectlDryRuns dryRuns = new KubectlDryRuns();

  /** The namespace of what names none, since a command said so; null where none did. */
  private @Nullable Value namespace;

  /** How often another cluster has become the one that is meant. */
  private int cluster;

  private int work;

  /**
   * The objects of one script.
   *
   * @param pools the node pools that it makes
   * @param within what the script stands in, as {@code script.Command} names it
   * @param owner the resource that it stands in, or null
   */
  KubectlScript(
      KubernetesNormalizer kubernetes,
      GcloudObjects pools,
      Sink sink,
      String within,
      @Nullable Resource owner) {
    this.kubernetes = kubernetes;
    this.pools = pools;
    this.sink = sink;
    this.within = within;
    this.owner = owner;
  }

  /** A manifest that a command reads, and its objects. */
  private record Manifest(
      Text text, Resource command, Parsed<YamlStream> parsed, List<KubectlMade> objects) {}

  /** Takes in a command of any program, before it is looked at. */
  void read(Command command) {
    dryRuns.read(command);
  }

  /** Takes in a gcloud command: it may say which cluster is meant from there on. */
  void gcloud(String command) {
    if (command.endsWith(" get-credentials")) {
      cluster++;
      namespace = null;
    }
  }

  /**
   * Takes in a command.
   *
   * @param script it as a command of its script
   * @param index which of the script's it is
   */
  void add(KubectlCommand command, Resource script, int index) {
    Value context = KubectlDraft.given(command, "--context");
    KubectlMade.At at = new KubectlMade.At(command.command().context(), index, context, cluster);
    Text manifest = command.manifest();
    if (manifest != null) {
      manifest(command, manifest, script, at);
    }
    dryRuns.apply(command);
    switch (command.verb()) {
      case "config" -> configured(command);
      case "delete" -> deleted(command, at);
      case "expose", "autoscale" -> derived(command, script, at);
      default -> {
        if (KubectlChange.isOne(command)) {
          changed(command, script, at);
        } else {
          made(KubectlObjects.of(command), command, script, at);
        }
      }
    }
  }

  /**
   * Takes in a manifest that a command writes into a file, to be applied by another.
   *
   * @param script the command as one of its script
   * @param index which of the script's it is
   */
  void written(Command command, Text manifest, Resource script, int index) {
    KubectlMade.At at = new KubectlMade.At(command.context(), index, null, cluster);
    Parsed<YamlStream> parsed = YamlParser.parse(manifest);
    List<KubectlMade> made = new ArrayList<>();
    for (KubernetesObject object : KubernetesObjects.of(parsed.tree(), false)) {
      made.add(new KubectlMade(at, null, object));
    }
    manifests.add(new Manifest(manifest, script, parsed, made));
    track(made);
  }

  /** Whether a command writes its input into a file of YAML or JSON. */
  static boolean writesManifest(Command command) {
    if (!command.program().equals("cat") && !command.program().equals("tee")) {
      return false;
    }
    for (Command.Redirect redirect : command.redirections()) {
      if (redirect.operator().endsWith(">") && isManifest(redirect.target())) {
        return true;
      }
    }
    for (Argument word : command.arguments()) {
      if (command.program().equals("tee") && isManifest(word.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isManifest(Value file) {
    Text text = Grammars.text(file);
    String name = text == null ? "" : text.content();
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  /** Gives out the objects as they are at the end of the script. */
  void end() {
    dryRuns.end();
    for (KubectlMade made : objects) {
      if (work > MAX_WORK) {
        made.become(made.object().asPart());
      }
      if (made.builder != null && !made.isGone()) {
        kubernetes.add(made.object(), made.builder);
      }
    }
    for (Manifest manifest : manifests) {
      List<KubernetesObject> left = new ArrayList<>(manifest.objects().size());
      for (KubectlMade made : manifest.objects()) {
        if (!made.isGone()) {
          left.add(made.object());
        }
      }
      sink.add(
          Sink.Island.manifest(
              manifest.text(),
              within,
              owner,
              manifest.command().extent(),
              new Sink.Manifest(manifest.parsed(), left)));
    }
  }

  // What commands make.

  private void manifest(KubectlCommand command, Text text, Resource script, KubectlMade.At at) {
    Parsed<YamlStream> parsed = YamlParser.parse(text);
    Value given = KubectlDraft.namespace(command);
    List<KubectlMade> made = new ArrayList<>();
    for (KubernetesObject object : KubernetesObjects.of(parsed.tree(), false)) {
      made.add(new KubectlMade(at, null, object.in(given).in(namespace)));
    }
    if (command.verb().equals("delete")) {
      for (KubectlMade one : made) {
        delete(one.object().kind(), one.object().name(), one.object().namespace(), at);
      }
      return;
    }
    manifests.add(new Manifest(text, script, parsed, made));
    track(made);
  }

  private void track(List<KubectlMade> all) {
    objects.addAll(all);
    for (KubectlMade made : all) {
      String name = nameOf(made.object().name());
      String kind = made.object().kind();
      named.computeIfAbsent(kind + '\n' + name, key -> new ArrayList<>(1)).add(made);
      ofKind.computeIfAbsent(kind, key -> new ArrayList<>(1)).add(made);
    }
  }

  private static String nameOf(@Nullable Value name) {
    String text = Values.text(name);
    return text == null ? "" : text;
  }

  /** The objects that may be meant by a kind and a name. */
  private List<KubectlMade> candidates(String kind, @Nullable Value name) {
    String text = nameOf(name);
    List<KubectlMade> of = text.isEmpty() ? ofKind.get(kind) : named.get(kind + '\n' + text);
    List<KubectlMade> unknown = text.isEmpty() ? null : named.get(kind + '\n');
    List<KubectlMade> all = new ArrayList<>(of == null ? List.of() : of);
    if (unknown != null) {
      all.addAll(unknown);
    }
    work += all.size();
    return work > MAX_WORK ? List.of() : all;
  }

  private void made(
      List<KubernetesObject> all, KubectlCommand command, Resource script, KubectlMade.At at) {
    if (all.isEmpty()) {
      return;
    }
    List<KubectlMade> made = new ArrayList<>(all.size());
    for (KubernetesObject object : all) {
      made.add(new KubectlMade(at, builder(object, command, script), object.in(namespace)));
    }
    track(made);
    dryRuns.add(command, made);
  }

  private Resource.Builder builder(
      KubernetesObject object, KubectlCommand command, Resource script) {
    return Resource.of("k8s." + object.kind(), address(command), Language.SHELL)
        .block(command.command().span())
        .uncertain(script.isUncertain());
  }

  private static String address(KubectlCommand command) {
    StringBuilder address = new StringBuilder("kubectl ").append(command.verb());
    for (Argument word : command.words()) {
      address.append(' ').append(word.value());
    }
    return address.toString();
  }

  /** A Service or a scaler of an object that is there. */
  private void derived(KubectlCommand command, Resource script, KubectlMade.At at) {
    List<KubernetesObject> all = new ArrayList<>(1);
    Value in = meant(command);
    for (KubectlTargets.Target target : KubectlTargets.of(command).targets()) {
      Value name = target.name();
      if (name == null) {
        continue;
      }
      if (command.verb().equals("autoscale")) {
        all.add(KubectlObjects.scaler(command, target, name));
        continue;
      }
      KubectlMade exposed = null;
      for (KubectlMade made : candidates(target.type().kind(), name)) {
        exposed = made.is(name, in, at).isTrue() ? made : exposed;
      }
      Mapping body = exposed == null ? null : exposed.object().body();
      all.add(new KubectlServices(command).expose(name, body));
    }
    made(all, command, script, at);
  }

  private void configured(KubectlCommand command) {
    if (command.words().isEmpty()) {
      return;
    }
    String what = command.words().get(0).known();
    Value given = KubectlDraft.namespace(command);
    if ("use-context".equals(what)) {
      cluster++;
      namespace = null;
    } else if ("set-context".equals(what) && given != null) {
      Command.Context run = command.command().context();
      boolean sure =
          KubectlDraft.isSet(command, "--current")
              && !run.conditional()
              && run.function().isEmpty();
      namespace = sure ? given : KubectlPatch.unknown(given.span());
    }
  }

  // What they change.

  private void changed(KubectlCommand command, Resource script, KubectlMade.At at) {
    KubectlTargets all = KubectlTargets.of(command);
    if (KubectlDryRuns.isOne(command) || all.rest().size() > MAX_WORDS) {
      return;
    }
    for (KubectlTargets.Target target : all.targets()) {
      KubectlChange change = new KubectlChange(command, target.type(), all.rest());
      if (!laid(change, target, at) && !laidOnPool(change, target)) {
        alone(change, target, script, at);
      }
    }
  }

  /** Whether a change is surely of an object that the script has made. */
  private boolean laid(KubectlChange change, KubectlTargets.Target target, KubectlMade.At at) {
    boolean laid = false;
    Value in = meant(change.command());
    for (KubectlMade made : candidates(target.type().kind(), target.name())) {
      Truth same = made.is(target.name(), in, at);
      if (same.isFalse()) {
        continue;
      }
      Mapping before = made.object().body();
      Mapping after = change.on(before);
      boolean sure = same.isTrue() && made.precedes(at);
      made.become(made.object().with(sure ? after : Blurred.of(before, after)));
      laid |= sure;
    }
    return laid;
  }

  /** Whether it is of the nodes of one pool that the script has made. */
  private boolean laidOnPool(KubectlChange change, KubectlTargets.Target target) {
    Value selector = KubectlDraft.given(change.command(), "--selector");
    if (selector == null || target.name() != null || !target.type().kind().equals("Node")) {
      return false;
    }
    Mapping labels = KubectlObjects.selected(selector);
    Value pool = labels.get(POOL);
    boolean whole = labels.size() == 1 && !labels.isOpen();
    return pool != null && whole && pools.changeNodes(pool, change);
  }

  /** What a change says of an object that is there already. */
  private void alone(
      KubectlChange change, KubectlTargets.Target target, Resource script, KubectlMade.At at) {
    Value name = target.name();
    KubectlCommand command = change.command();
    KubectlDraft draft =
        new KubectlDraft(
            command, target.type(), name == null ? KubectlPatch.unknown(command.verbSpan()) : name);
    Value selector = name == null ? KubectlDraft.given(command, "--selector") : null;
    if (selector != null) {
      draft.put("metadata.labels", KubectlObjects.selected(selector));
    }
    KubernetesObject bare = draft.open().build();
    Mapping body = change.on(bare.body());
    if (body == bare.body()) {
      return;
    }
    KubernetesObject object =
        KubectlDraft.object(target.type(), bare.name(), body, command.verbSpan(), true)
            .in(namespace);
    // Later changes are not laid over it: each says what it says of an object that is there.
    objects.add(new KubectlMade(at, builder(object, command, script), object));
  }

  /** The namespace that a command means, as far as that is said. */
  private @Nullable Value meant(KubectlCommand command) {
    Value given = KubectlDraft.namespace(command);
    return given == null ? namespace : given;
  }

  private void deleted(KubectlCommand command, KubectlMade.At at) {
    if (KubectlDryRuns.isOne(command)) {
      return;
    }
    for (KubectlTargets.Target target : KubectlTargets.of(command).targets()) {
      delete(target.type().kind(), target.name(), meant(command), at);
      if (target.type().kind().equals("Namespace") && target.name() != null) {
        emptied(target.name(), at);
      }
    }
  }

  private void delete(String kind, @Nullable Value name, @Nullable Value in, KubectlMade.At at) {
    for (KubectlMade made : candidates(kind, name)) {
      made.delete(made.is(name, in, at), at);
    }
  }

  /** What lies in a namespace goes with it. */
  private void emptied(Value namespace, KubectlMade.At at) {
    work += objects.size();
    if (work > MAX_WORK) {
      return;
    }
    for (KubectlMade made : objects) {
      if (!made.object().kind().equals("Namespace")) {
        made.delete(made.isIn(namespace, at), at);
      }
    }
  }
}
