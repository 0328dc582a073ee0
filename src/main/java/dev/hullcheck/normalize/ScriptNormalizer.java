package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.script.HttpRequest;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.script.Nested;
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
  private final Catalog catalog;
  private final Sink sink;
  private final String within;
  private final @Nullable Resource owner;
  private final GcloudObjects gcloud;
  private final KubectlScript objects;
  private final ComponentArguments components;
  private final Requests requests;

  /** What gcloud takes for what commands leave out. */
  private GcloudDefaults defaults;

  /** What sets the script apart from others. */
  private String script = "";

  /**
   * A normalizer of one script.
   *
   * @param within what the script stands in, as {@code script.Command} names it
   * @param owner the resource that the script stands in, or null
   */
  public ScriptNormalizer(Catalog catalog, Sink sink, String within, @Nullable Resource owner) {
    this(catalog, sink, within, owner, GcloudDefaults.none());
  }

  private ScriptNormalizer(
      Catalog catalog,
      Sink sink,
      String within,
      @Nullable Resource owner,
      GcloudDefaults defaults) {
    this.catalog = catalog;
    this.defaults = defaults;
    this.sink = sink;
    this.within = within;
    this.owner = owner;
    this.gcloud = new GcloudObjects(catalog, sink, owner, defaults);
    KubernetesNormalizer kubernetes = new KubernetesNormalizer(catalog, sink);
    this.objects = new KubectlScript(kubernetes, gcloud, sink, within, owner);
    this.components = new ComponentArguments(sink);
    this.requests = new Requests(sink);
  }

  /** A normalizer of a script that the same user runs after this one. */
  public ScriptNormalizer next() {
    return new ScriptNormalizer(catalog, sink, within, owner, defaults);
  }

  /** Takes in the commands of a script, in their order. */
  public void add(List<Command> commands) {
    defaults = gcloud.begin(commands);
    for (int i = 0; i < commands.size(); i++) {
      script = i == 0 ? commands.get(0).span().toString() : script;
      add(commands.get(i), i, i + 1 < commands.size() ? commands.get(i + 1) : null);
    }
    gcloud.end();
    objects.end();
  }

  private void add(Command command, int index, @Nullable Command next) {
    objects.read(command);
    List<HttpRequest> found = HttpRequest.read(command);
    KubectlCommand kubectl = KubectlCommand.read(command);
    Value raw = kubectl == null ? null : Requests.raw(kubectl);
    boolean isRequest = !found.isEmpty() || raw != null;
    Value nested = Nested.script(command);
    Resource resource = command(command, next, nested, isRequest);
    sink.add(resource);
    for (HttpRequest request : found) {
      requests.add(resource, request, within);
    }
    if (found.isEmpty()) {
      for (Argument word : command.words()) {
        if (!holds(word, nested)) {
          requests.text(resource, word.value(), within);
        }
      }
    }
    if (raw != null) {
      requests.raw(resource, raw, within);
    }
    components.command(resource, command);
    switch (command.program()) {
      case "sed", "gsed", "perl", "find" -> Replacements.add(command, sink);
      default -> {}
    }
    Text input = command.input();
    boolean values = command.program().equals("helm");
    hereDocument(values ? null : input, resource.extent());
    boolean object = input != null && input.content().contains("apiVersion");
    if (input != null && object && KubectlScript.writesManifest(command)) {
      objects.written(command, input, resource, index);
    }
    GcloudCommand asked = GcloudCommand.read(command);
    String scope = script + " " + command.context().function() + " " + command.context().part();
    if (command.program().equals("gsutil")) {
      gcloud.gsutil(command, resource, index, scope);
    }
    if (asked != null) {
      gcloud.add(asked, resource, index, scope);
      objects.gcloud(asked.name());
    }
    if (kubectl != null) {
      objects.add(kubectl, resource, index);
    }
    if (command.program().equals("helm")) {
      HelmReleases.command(command, resource, sink, within, owner);
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

  /** Whether a word is, or ends with, the script of another shell: its commands are judged. */
  private static boolean holds(Argument word, @Nullable Value script) {
    if (script == null) {
      return false;
    }
    Span all = word.value().span();
    return all.start() <= script.span().start() && script.span().end() <= all.end();
  }

  private Resource command(
      Command command, @Nullable Command next, @Nullable Value nested, boolean isRequest) {
    Span span = nameSpan(command);
    List<Value> words = new ArrayList<>(command.words().size());
    boolean open = false;
    for (Argument word : command.words()) {
      if (!holds(word, nested)) {
        words.add(word.value());
        open |= word.several();
      }
    }
    Mapping.Builder fields = new Mapping.Builder();
    if (!command.program().isEmpty()) {
      fields.put("program", span, Scalar.string(command.program(), span));
    }
    fields.put("words", span, Sequence.of(words, open, command.span()));
    fields.put("within", span, Scalar.string(within, span));
    fields.put("request", span, Scalar.bool(isRequest, "", span));
    if (command.output() != null) {
      fields.put("captured", span, Scalar.bool(true, "", span));
    }
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
}
