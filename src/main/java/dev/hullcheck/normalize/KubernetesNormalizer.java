package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Spelling;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.PodTemplate;
import dev.hullcheck.kubernetes.PodTemplates;
import dev.hullcheck.kubernetes.Scheduling;
import dev.hullcheck.kubernetes.Schedulings;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Given;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes resources of Kubernetes objects: the object itself, the Pods, containers and schedulings in
 * it, and the Google Cloud object that a Config Connector object asks for.
 */
public final class KubernetesNormalizer {
  private final Catalog catalog;
  private final Sink sink;
  private final NodeDerivation nodes;
  private final GrantDerivation grants;
  private final ComponentArguments components;
  private final Requests requests;
  private final ScrapeTargets scrapes;
  private final ConfigTexts texts;

  public KubernetesNormalizer(Catalog catalog, Sink sink) {
    this.catalog = catalog;
    this.sink = sink;
    this.nodes = new NodeDerivation(sink);
    this.grants = new GrantDerivation(sink);
    this.components = new ComponentArguments(sink);
    this.requests = new Requests(sink);
    this.scrapes = new ScrapeTargets(sink);
    this.texts = new ConfigTexts(sink);
  }

  /** Takes an object in as a manifest has it. */
  public void add(KubernetesObject object) {
    Resource.Builder resource =
        Resource.of("k8s." + object.kind(), address(object), Language.KUBERNETES);
    Span head = object.head();
    int start = Math.min(object.document().start(), head.start());
    add(object, resource.extent(new Span(head.file(), start, head.end())));
  }

  /** Takes an object in that another language asks for, under that one's address. */
  void add(KubernetesObject object, Resource.Builder builder) {
    Resource resource = builder.build(object.body(), object.head());
    sink.add(resource);
    if (object.group().endsWith(".cnrm.cloud.google.com")) {
      configConnector(object, resource);
    }
    nodes.derive(resource);
    SecretDerivation.derive(resource, sink);
    components.object(resource, object);
    List<PodTemplate> templates = PodTemplates.of(object);
    boolean hosted = !templates.isEmpty() && object.custom() && isHosted(object);
    for (PodTemplate template : templates) {
      pod(resource, template, hosted);
      Mapping.Field metadata = template.metadata();
      if (metadata != null && metadata.value() instanceof Mapping mapping) {
        scrapes.annotations(resource, mapping, object.name());
      }
    }
    for (Scheduling scheduling : Schedulings.of(object, templates)) {
      if (!scheduling.pod()) {
        schedule(resource, scheduling.value(), scheduling.key());
      }
    }
    scrapes.object(resource, object);
    SchemaProblems.add(object, resource, catalog, sink);
    switch (object.kind()) {
      case "ConfigMap" -> texts.configMap(resource);
      case "Secret" -> texts.secret(resource);
      case "Policy" -> abac(resource, object);
      case "Ingress" -> Backends.ofIngress(resource, sink);
      case "ClusterRoleBinding", "RoleBinding" -> ObjectReferences.ofBinding(resource, sink);
      case "NetworkPolicy" -> networkPolicy(resource, object.body().mapping("spec"));
      case "Kustomization", "Component" -> InlinePatches.ofKustomization(resource, sink);
      case "Application", "ApplicationSet", "HelmRelease" -> DeployedSources.add(resource, sink);
      case "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute" ->
          Backends.ofRoute(resource, sink);
      default -> {}
    }
  }

  private void networkPolicy(Resource policy, @Nullable Mapping spec) {
    if (spec != null && (spec.get("ingress") != null || spec.get("egress") != null)) {
      NetworkPeers.of(policy, spec, sink);
    }
  }

  /** Whether the commands in an object are read as those of its tool. */
  private boolean isHosted(KubernetesObject object) {
    return catalog.hostOfObject(object.group() + "/" + object.kind()) != null;
  }

  private void abac(Resource resource, KubernetesObject object) {
    Mapping spec = object.body().mapping("spec");
    if (spec != null && AbacPolicies.isGroup(object.group())) {
      sink.add(Resource.derived("k8s.AbacPolicy", resource).build(spec, object.head()));
    }
  }

  static String address(KubernetesObject object) {
    String name = object.name() == null ? null : shown(object.name());
    String namespace = object.namespace() == null ? null : shown(object.namespace());
    StringBuilder address = new StringBuilder(object.kind());
    if (namespace != null) {
      address.append('/').append(namespace);
    }
    return name == null ? address.toString() : address.append('/').append(name).toString();
  }

  /** A name or namespace as it is written; one of which kustomizations make another is not. */
  private static @Nullable String shown(Value name) {
    return name instanceof Unknown unknown && unknown.reason() == Unknown.Reason.NOT_UNDERSTOOD
        ? null
        : show(name);
  }

  private static String show(Value value) {
    return value instanceof Unknown unknown ? unknown.symbol().name() : value.toString();
  }

  private void pod(Resource object, PodTemplate template, boolean hosted) {
    Resource pod =
        Resource.derived("k8s.PodSpec", object).build(withMetadata(template), template.key());
    sink.add(pod);
    if (template.spec().get("volumes") != null) {
      ObjectReferences.ofPod(pod, sink);
    }
    for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
      if (template.spec().get(list) instanceof Sequence containers) {
        for (Value container : containers.items()) {
          if (container instanceof Mapping fields) {
            if (hosted) {
              add(pod, fields, withoutCommands(fields));
            } else {
              container(pod, fields);
            }
          }
        }
      }
    }
    schedule(pod, template.spec(), template.key());
  }

  /** The {@code spec} of a Pod, and its labels and annotations, which stand beside it. */
  private static Mapping withMetadata(PodTemplate template) {
    Mapping.Field metadata = template.metadata();
    if (metadata == null) {
      return template.spec();
    }
    Mapping.Builder pod = new Mapping.Builder().open(template.spec().isOpen()).put(metadata);
    for (Mapping.Field field : template.spec().fields()) {
      pod.put(field);
    }
    return pod.build(template.spec().span());
  }

  private void container(Resource pod, Mapping written) {
    boolean refers = refersToVariables(written);
    boolean starts = refers || written.get("env") != null && script(written) != null;
    Given environment = starts ? ContainerEnvironment.of(written) : null;
    Mapping fields =
        refers && environment != null
            ? ContainerEnvironment.expanded(written, environment)
            : written;
    Value script = script(fields);
    Text text = script == null ? null : text(script);
    Mapping own = script == null || text == null ? fields : without(script, fields);
    Resource container = add(pod, fields, own);
    if (script != null && text != null) {
      sink.add(
          new Sink.Island(
              Sink.IslandKind.SHELL,
              text,
              "container",
              container,
              script.span(),
              environment,
              null));
    } else {
      components.container(container, fields);
    }
    requests.container(container, own);
    if (own.get("env") != null || own.get("envFrom") != null) {
      ObjectReferences.ofContainer(container, sink);
    }
  }

  /** Whether a word that a container starts with may hold {@code $(NAME)}, or {@code $$}. */
  private static boolean refersToVariables(Mapping container) {
    for (String list : List.of("command", "args")) {
      if (container.get(list) instanceof Sequence words) {
        for (Value word : words.items()) {
          Text text = text(word);
          String chars = text == null ? "" : text.content();
          if (chars.contains("$(") || chars.contains("$$")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Resource add(Resource pod, Mapping written, Mapping own) {
    Value name = written.get("name");
    Span span = name == null ? written.span() : name.span();
    Resource container = Resource.derived("k8s.Container", pod).build(own, span);
    sink.add(container);
    return container;
  }

  /** A container of a tool whose commands are judged by themselves. */
  private static Mapping withoutCommands(Mapping container) {
    Mapping.Builder fields = new Mapping.Builder().open(true);
    for (Mapping.Field field : container.fields()) {
      switch (field.name()) {
        case "command", "args", "script", "source" -> {}
        default -> fields.put(field);
      }
    }
    return fields.build(container.span());
  }

  /** A container without the word that its shell runs: that is judged by its commands. */
  private static Mapping without(Value script, Mapping container) {
    Mapping.Builder fields = new Mapping.Builder().open(container.isOpen());
    for (Mapping.Field field : container.fields()) {
      boolean mayHold = field.name().equals("command") || field.name().equals("args");
      if (mayHold && field.value() instanceof Sequence words && words.items().contains(script)) {
        List<Value> others = new ArrayList<>(words.items());
        others.remove(script);
        Sequence rest = Sequence.of(others, words.isOpen(), words.span());
        fields.put(field.name(), field.key(), rest);
      } else {
        fields.put(field);
      }
    }
    return fields.build(container.span());
  }

  /** The word that a container's {@code sh -c} runs, or null where it starts its own program. */
  private static @Nullable Value script(Mapping container) {
    List<Value> words = new ArrayList<>();
    for (String list : List.of("command", "args")) {
      if (container.get(list) instanceof Sequence given) {
        words.addAll(given.items());
      }
    }
    return ShellWords.script(words);
  }

  static @Nullable Text text(Value value) {
    if (value instanceof Scalar scalar && scalar.isString()) {
      return scalar.text();
    }
    return value instanceof Unknown unknown ? unknown.text() : null;
  }

  private void schedule(Resource owner, Mapping value, Span key) {
    boolean places =
        value.get("tolerations") != null
            || value.get("nodeSelector") != null
            || value.get("affinity") != null;
    if (places) {
      sink.add(Resource.derived("k8s.Scheduling", owner).build(value, key));
    }
  }

  private void configConnector(KubernetesObject object, Resource resource) {
    if (object.kind().startsWith("IAMP")) {
      grants.configConnector(resource);
    }
    Mapping spec = object.body().mapping("spec");
    for (String name : catalog.kindsOfConfigConnector(object.kind())) {
      KindSpec kind = catalog.kind(name);
      if (kind == null) {
        continue;
      }
      Mapping written = spec == null ? Mapping.empty(object.partial(), object.head()) : spec;
      Map<String, Spelling> spellings =
          kind.configConnector().getOrDefault(object.kind(), Map.of());
      FieldMapper mapper = new FieldMapper(kind, spellings);
      FieldTree fields = mapper.map(written);
      Mapping metadata = object.body().mapping("metadata");
      Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
      Mapping.Field labels = metadata == null ? null : metadata.field("labels");
      Spelling ofLabels = labels == null ? null : spellings.get("metadata.labels");
      if (labels != null && ofLabels != null) {
        mapper.put(fields, ofLabels, labels.key(), labels.value(), written);
      }
      if (annotations != null) {
        for (Mapping.Field annotation : annotations.fields()) {
          Spelling spelling =
              annotation.name().indexOf('/') < 0 ? null : spellings.get(annotation.name());
          if (spelling != null) {
            mapper.put(fields, spelling, annotation.key(), annotation.value(), written);
          }
        }
      }
      String nameField = kind.identity().get(0);
      if (object.name() != null && (spec == null || spec.get("resourceID") == null)) {
        fields.put(nameField, object.name().span(), object.name());
      }
      Resource cloud = Resource.derived(name, resource).build(fields.build(), object.head());
      sink.add(cloud);
      nodes.derive(cloud);
      SecretDerivation.derive(cloud, sink);
    }
  }
}
