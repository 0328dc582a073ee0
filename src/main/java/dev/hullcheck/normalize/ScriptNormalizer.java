package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Spelling;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.script.HttpRequest;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes resources of the commands of a script: each as {@code script.Command}, the requests that it
 * makes, and the API objects that gcloud and kubectl ask for.
 */
public final class ScriptNormalizer {
  private final Catalog catalog;
  private final Sink sink;
  private final String within;
  private final @Nullable Resource owner;
  private final NodeDerivation nodes;
  private final GrantDerivation grants;
  private final KubernetesNormalizer kubernetes;
  private final ComponentArguments components;
  private final Requests requests;
  private final ScriptObjects objects = new ScriptObjects();

  /** What sets the script apart from others. */
  private String script = "";

  /** How often a command has set the defaults of those behind it. */
  private int settings;

  /**
   * A normalizer of one script.
   *
   * @param within what the script stands in, as {@code script.Command} names it
   * @param owner the resource that the script stands in, or null
   */
  public ScriptNormalizer(Catalog catalog, Sink sink, String within, @Nullable Resource owner) {
    this.catalog = catalog;
    this.sink = sink;
    this.within = within;
    this.owner = owner;
    this.nodes = new NodeDerivation(sink);
    this.grants = new GrantDerivation(sink);
    this.kubernetes = new KubernetesNormalizer(catalog, sink);
    this.components = new ComponentArguments(sink);
    this.requests = new Requests(sink);
  }

  /** Takes in the commands of a script, in their order. */
  public void add(List<Command> commands) {
    for (int i = 0; i < commands.size(); i++) {
      script = i == 0 ? commands.get(0).span().toString() : script;
      add(commands.get(i), i);
    }
    for (Resource made : objects.build()) {
      sink.add(made);
      nodes.derive(made);
    }
  }

  private void add(Command command, int index) {
    List<HttpRequest> found = HttpRequest.read(command);
    KubectlCommand kubectl = KubectlCommand.read(command);
    Argument raw = kubectl == null ? null : rawRequest(kubectl);
    boolean isRequest = !found.isEmpty() || raw != null;
    Resource resource = command(command, isRequest);
    sink.add(resource);
    for (HttpRequest request : found) {
      requests.add(resource, request, within);
    }
    if (found.isEmpty()) {
      for (Argument word : command.words()) {
        requests.text(resource, word.value(), within);
      }
    }
    if (raw != null) {
      request(resource, raw);
    }
    components.command(resource, command);
    hereDocument(command.input(), resource.extent());
    GcloudCommand gcloud = GcloudCommand.read(command);
    if (gcloud != null) {
      gcloud(gcloud, resource, index);
    }
    if (kubectl != null) {
      kubectl(kubectl, resource);
    }
  }

  /** What a here-document holds besides a manifest. */
  private void hereDocument(@Nullable Text input, Span command) {
    if (input == null) {
      return;
    }
    for (Text line : SystemdUnit.commands(input)) {
      sink.add(new Sink.Island(Sink.IslandKind.SHELL, line, within, owner, command));
    }
    // What a document shows of policies is no policy of anybody's.
    if (!within.equals("markdown") && AbacPolicies.areIn(input.content())) {
      AbacPolicies.add(input, within, owner, sink);
    }
    if (ScrapeTargets.mayBeIn(input.content())) {
      sink.add(new Sink.Island(Sink.IslandKind.SCRAPE, input, within, owner, command));
    }
  }

  private Resource command(Command command, boolean isRequest) {
    Span span = nameSpan(command);
    List<Value> words = new ArrayList<>(command.words().size());
    boolean open = false;
    for (Argument word : command.words()) {
      words.add(word.value());
      open |= word.several();
    }
    Mapping.Builder fields = new Mapping.Builder();
    if (!command.program().isEmpty()) {
      fields.put("program", span, Scalar.string(command.program(), span));
    }
    fields.put("words", span, Sequence.of(words, open, command.span()));
    fields.put("within", span, Scalar.string(within, span));
    fields.put("request", span, Scalar.bool(isRequest, "", span));
    return Resource.of("script.Command", command.program(), Language.SHELL)
        .owner(owner)
        .uncertain(command.context().conditional())
        .block(command.span())
        .build(fields.build(span), span);
  }

  private static Span nameSpan(Command command) {
    return command.first() < command.words().size()
        ? command.words().get(command.first()).span()
        : command.span();
  }

  /** The path of {@code kubectl get --raw}, through which the API server proxies to nodes. */
  private static @Nullable Argument rawRequest(KubectlCommand command) {
    KubectlCommand.Flag raw = command.verb().equals("get") ? command.flag("--raw") : null;
    Value path = raw == null ? null : raw.value();
    return path == null ? null : new Argument(path, false, path.span());
  }

  /** A node's name in such a path is {@code nodes/NAME:PORT/proxy}. */
  private void request(Resource command, Argument raw) {
    Span span = raw.span();
    Mapping.Builder fields = new Mapping.Builder();
    text(fields, "within", within, span);
    text(fields, "tool", "kubectl", span);
    fields.put("literal", span, Scalar.bool(false, "", span));
    fields.put("path", span, raw.value());
    Text path = KubernetesNormalizer.text(raw.value());
    int colon = path == null ? -1 : path.content().indexOf(':');
    if (path != null && colon >= 0) {
      int end = path.content().indexOf('/', colon);
      Text port = path.slice(colon + 1, end < 0 ? path.length() : end);
      if (!port.hasOpaque()) {
        fields.put("port", port.whole(), Scalar.string(port, port.whole()));
      }
    }
    sink.add(Resource.derived("http.Request", command).build(fields.build(span), span));
  }

  private void gcloud(GcloudCommand command, Resource script, int index) {
    if (isHelp(command)) {
      return;
    }
    GcloudSurface surface = GcloudSurface.bundled();
    if (surface != null) {
      new GcloudProblems(sink, surface, command, owner).find();
    }
    for (String name : catalog.kindsOfCommand(command.name())) {
      KindSpec kind = catalog.kind(name);
      if (kind != null) {
        asked(command, kind, script, index);
      }
    }
    if (command.name().endsWith(" delete")) {
      deleted(command, index);
    } else if (command.name().startsWith("config ")) {
      settings++;
    }
    if (command.name().endsWith(" add-iam-policy-binding")
        || command.name().endsWith(" set-iam-policy")) {
      grant(command, script);
    }
  }

  private static boolean isHelp(GcloudCommand command) {
    return command.flag("--help") != null;
  }

  private void asked(GcloudCommand command, KindSpec kind, Resource script, int index) {
    boolean update = kind.commands().getOrDefault(command.name(), false);
    Span head = command.pathSpan();
    Mapping given = given(command);
    ScriptObjects.Asked asked = objectOf(command, kind, given, index);
    if (update) {
      Mapping before = objects.given(asked);
      if (before != null) {
        // A flag may mean one thing or another by what the object was made with.
        asked = objectOf(command, kind, ScriptObjects.joined(before, given), index);
      }
      if (objects.update(asked, fields(command, kind, "add"), fields(command, kind, "remove"))) {
        return;
      }
    }
    Resource.Builder builder =
        Resource.of(kind.name(), address(command), Language.SHELL)
            .uncertain(script.isUncertain())
            .owner(owner)
            .script(this.script + " " + command.command().context().function())
            .extent(command.command().span());
    objects.add(asked, builder, head);
  }

  private static Mapping given(GcloudCommand command) {
    Mapping.Builder given = new Mapping.Builder();
    for (GcloudCommand.Flag flag : command.flags()) {
      given.put(flag.name(), flag.span(), value(flag));
    }
    return given.build(command.pathSpan());
  }

  /** The object that a command speaks of, with all that it says of it. */
  private ScriptObjects.Asked objectOf(
      GcloudCommand command, KindSpec kind, Mapping given, int index) {
    boolean open = kind.commands().getOrDefault(command.name(), true) || !command.complete();
    Span head = command.pathSpan();
    FieldTree tree = new FieldTree(open, head);
    FieldMapper mapper = new FieldMapper(kind, kind.flags());
    Spelling positional = kind.flag(command.name(), "NAME");
    if (positional != null && !command.positionals().isEmpty()) {
      Value name = command.positionals().get(0).value();
      mapper.put(tree, positional, name.span(), name, given);
    }
    for (GcloudCommand.Flag flag : command.flags()) {
      Spelling spelling = kind.flag(command.name(), flag.name());
      if (spelling != null) {
        mapper.put(tree, spelling, flag.span(), value(flag), given);
      }
    }
    for (Map.Entry<String, KindSpec.Assumption> assumption :
        kind.assumptions().getOrDefault(command.name(), Map.of()).entrySet()) {
      Spelling spelling = kind.flag(command.name(), assumption.getKey());
      if (spelling != null && !open && !isGiven(command, assumption)) {
        Value value = Scalar.plain(assumption.getValue().value(), head);
        mapper.put(tree, spelling, head, value, given);
      }
    }
    Map<String, Object> presets = kind.presets().getOrDefault(command.name(), Map.of());
    for (Map.Entry<String, Object> preset : presets.entrySet()) {
      tree.put(preset.getKey(), head, Scalar.plain(preset.getValue(), head));
    }
    String group = command.name().substring(0, command.name().lastIndexOf(' '));
    return new ScriptObjects.Asked(
        kind, group, tree.build(), given, command.command(), index, settings);
  }

  /**
   * The fields to which flags add, as {@code --update-labels} does, or of which they take out
   * something, as {@code --remove-labels} and {@code --clear-labels} do.
   */
  private static Set<String> fields(GcloudCommand command, KindSpec kind, String how) {
    Set<String> fields = new HashSet<>();
    for (GcloudCommand.Flag flag : command.flags()) {
      String name = flag.name();
      int dash = name.indexOf('-', 2);
      String verb = dash < 0 ? "" : name.substring(2, dash);
      boolean adds = verb.equals("update") || verb.equals("add");
      boolean removes = verb.equals("remove") || verb.equals("clear");
      if (how.equals("add") ? !adds : !removes) {
        continue;
      }
      String rest = name.substring(dash + 1);
      for (String other : new String[] {name, "--" + rest, "--update-" + rest, "--add-" + rest}) {
        Spelling spelling = kind.flag(command.name(), other);
        if (spelling != null) {
          fields.add(spelling.to());
        }
      }
    }
    return fields;
  }

  /** Takes out what a command deletes: each of its positionals is the name of an object. */
  private void deleted(GcloudCommand command, int index) {
    String group = command.name().substring(0, command.name().lastIndexOf(' '));
    for (KindSpec kind : objects.kindsOf(group)) {
      ScriptObjects.Asked asked = objectOf(command, kind, given(command), index);
      Spelling name = kind.flag(command.name(), "NAME");
      if (name == null) {
        continue;
      }
      for (Argument positional : command.positionals()) {
        FieldTree tree = new FieldTree(true, command.pathSpan());
        for (Mapping.Field field : asked.value().fields()) {
          tree.put(field.name(), field.key(), field.value());
        }
        Value value = positional.value();
        new FieldMapper(kind, kind.flags()).put(tree, name, value.span(), value, asked.given());
        objects.delete(asked.with(tree.build()));
      }
    }
  }

  /** Whether a command has a flag, or one beside which the flag is not assumed. */
  private static boolean isGiven(
      GcloudCommand command, Map.Entry<String, KindSpec.Assumption> assumption) {
    if (command.flag(assumption.getKey()) != null) {
      return true;
    }
    for (String beside : assumption.getValue().unless()) {
      int sign = beside.indexOf('=');
      GcloudCommand.Flag flag = command.flag(sign < 0 ? beside : beside.substring(0, sign));
      if (flag == null) {
        continue;
      }
      String value = Values.text(flag.value());
      if (sign < 0 || value == null || value.equalsIgnoreCase(beside.substring(sign + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Value value(GcloudCommand.Flag flag) {
    Value value = flag.value();
    return value == null
        ? Scalar.bool(!flag.negated(), flag.negated() ? "--no-" : "", flag.span())
        : value;
  }

  private static String address(GcloudCommand command) {
    StringBuilder address = new StringBuilder("gcloud ").append(command.name());
    if (!command.positionals().isEmpty()) {
      Value name = command.positionals().get(0).value();
      address.append(' ');
      address.append(name instanceof Unknown unknown ? unknown.symbol().name() : name.toString());
    }
    return address.toString();
  }

  private void grant(GcloudCommand command, Resource script) {
    List<String> path = command.path();
    String group = path.get(path.size() - 2);
    String on = group.endsWith("s") ? group.substring(0, group.length() - 1) : group;
    Resource resource =
        Resource.of("gcloud." + command.name().replace(' ', '.'), address(command), Language.SHELL)
            .owner(owner)
            .uncertain(script.isUncertain())
            .extent(command.command().span())
            .build(Mapping.empty(true, command.pathSpan()), command.pathSpan());
    Value name = command.positionals().isEmpty() ? null : command.positionals().get(0).value();
    if (command.name().endsWith(" set-iam-policy")) {
      grants.unread(resource, on, name);
      return;
    }
    grants.command(
        resource,
        on,
        name,
        flagValue(command, "--role"),
        flagValue(command, "--member"),
        flagValue(command, "--condition"));
  }

  private static @Nullable Value flagValue(GcloudCommand command, String name) {
    GcloudCommand.Flag flag = command.flag(name);
    return flag == null ? null : flag.value();
  }

  private void kubectl(KubectlCommand command, Resource script) {
    Text manifest = command.manifest();
    if (manifest != null) {
      Value namespace = KubectlObjects.namespace(command);
      sink.add(
          new Sink.Island(
              Sink.IslandKind.MANIFEST, manifest, within, owner, script.extent(), namespace, null));
    }
    if (command.verb().equals("taint")) {
      taint(command, script);
    }
    KubernetesObject object = KubectlObjects.of(command);
    if (object != null) {
      Resource.Builder builder =
          Resource.of("k8s." + object.kind(), address(command), Language.SHELL)
              .block(command.command().span())
              .uncertain(script.isUncertain());
      kubernetes.add(object, builder);
    }
  }

  private static String address(KubectlCommand command) {
    StringBuilder address = new StringBuilder("kubectl ").append(command.verb());
    for (Argument word : command.words()) {
      address.append(' ').append(word.value());
    }
    return address.toString();
  }

  /**
   * {@code kubectl taint nodes NAME key=value:Effect}: some nodes, with labels that are not known.
   */
  private void taint(KubectlCommand command, Resource script) {
    List<Value> taints = new ArrayList<>();
    for (Argument word : command.words()) {
      Text text = KubernetesNormalizer.text(word.value());
      if (text != null && isTaint(text.content())) {
        taints.add(TaintText.read(text, false));
      }
    }
    if (taints.isEmpty()) {
      return;
    }
    Span span = command.verbSpan();
    Mapping fields =
        new Mapping.Builder()
            .open(true)
            .put("taints", span, Sequence.of(taints, true, span))
            .build(span);
    sink.add(
        Resource.of("k8s.NodeGroup", address(command), Language.SHELL)
            .block(command.command().span())
            .uncertain(script.isUncertain())
            .owner(script)
            .build(fields, span));
  }

  /** Whether a word of {@code kubectl taint} adds a taint: not a node's name, nor {@code KEY-}. */
  private static boolean isTaint(String word) {
    return (word.indexOf(':') > 0 || word.indexOf('=') > 0) && !word.endsWith("-");
  }

  private static void text(Mapping.Builder fields, String name, String text, Span span) {
    if (!text.isEmpty()) {
      fields.put(name, span, Scalar.string(text, span));
    }
  }
}
