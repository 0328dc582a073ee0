package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.script.Given;
import dev.hullcheck.script.HttpRequest;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes resources of the commands of a script: each as {@code script.Command}, the requests that it
 * makes, and the API objects that gcloud and kubectl ask for.
 */
public final class ScriptNormalizer {
  private final Sink sink;
  private final String within;
  private final @Nullable Resource owner;
  private final GcloudObjects gcloud;
  private final KubernetesNormalizer kubernetes;
  private final ComponentArguments components;
  private final Requests requests;

  /** What sets the script apart from others. */
  private String script = "";

  /**
   * A normalizer of one script.
   *
   * @param within what the script stands in, as {@code script.Command} names it
   * @param owner the resource that the script stands in, or null
   */
  public ScriptNormalizer(Catalog catalog, Sink sink, String within, @Nullable Resource owner) {
    this.sink = sink;
    this.within = within;
    this.owner = owner;
    this.gcloud = new GcloudObjects(catalog, sink, owner);
    this.kubernetes = new KubernetesNormalizer(catalog, sink);
    this.components = new ComponentArguments(sink);
    this.requests = new Requests(sink);
  }

  /** Takes in the commands of a script, in their order. */
  public void add(List<Command> commands) {
    for (int i = 0; i < commands.size(); i++) {
      script = i == 0 ? commands.get(0).span().toString() : script;
      add(commands.get(i), i, i + 1 < commands.size() ? commands.get(i + 1) : null);
    }
    gcloud.end();
  }

  private void add(Command command, int index, @Nullable Command next) {
    List<HttpRequest> found = HttpRequest.read(command);
    KubectlCommand kubectl = KubectlCommand.read(command);
    Argument raw = kubectl == null ? null : rawRequest(kubectl);
    boolean isRequest = !found.isEmpty() || raw != null;
    Resource resource = command(command, next, isRequest);
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
    Text commands = CommandTexts.of(command);
    if (commands != null) {
      Given given = CommandTexts.given(commands.whole());
      Sink.IslandKind shell = Sink.IslandKind.SHELL;
      sink.add(new Sink.Island(shell, commands, within, owner, command.span(), null, given));
    }
    GcloudCommand asked = GcloudCommand.read(command);
    if (asked != null) {
      gcloud.add(asked, resource, index, script + " " + command.context().function());
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

  private Resource command(Command command, @Nullable Command next, boolean isRequest) {
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
    Value lost = next == null || command.words().isEmpty() ? null : CutCommands.lost(command, next);
    if (lost != null) {
      fields.put("lost", lost.span(), lost);
    }
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
