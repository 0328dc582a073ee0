package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What leads to Pods, of the flags of {@code kubectl create service}, {@code create ingress} and
 * {@code expose}.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubectl/generated/kubectl_expose/">kubectl
 *     expose</a>
 */
final class KubectlServices {
  private final KubectlCommand command;
  private final Span span;

  KubectlServices(KubectlCommand command) {
    this.command = command;
    this.span = command.verbSpan();
  }

  /** The Service of {@code kubectl create service TYPE NAME}; null where the type is none. */
  @Nullable KubernetesObject service(@Nullable String typed, Value name) {
    String type =
        switch (typed == null ? "" : typed) {
          case "clusterip" -> "ClusterIP";
          case "nodeport" -> "NodePort";
          case "loadbalancer" -> "LoadBalancer";
          case "externalname" -> "ExternalName";
          default -> null;
        };
    if (type == null) {
      return null;
    }
    Mapping labels = new Mapping.Builder().put("app", name.span(), name).build(name.span());
    KubectlDraft service = draft("service", name);
    service.put("metadata.labels", labels).put("spec.selector", labels).put("spec.type", type);
    service.putIf("spec.clusterIP", KubectlDraft.given(command, "--clusterip"));
    service.putIf("spec.externalName", KubectlDraft.given(command, "--external-name"));
    Sequence pairs = KubectlDraft.list(command, "--tcp");
    if (pairs != null) {
      List<Value> ports = new ArrayList<>();
      for (Value pair : pairs.items()) {
        ports.add(pair(pair, KubectlDraft.number(command, "--node-port")));
      }
      service.put("spec.ports", Sequence.of(ports, pairs.isOpen(), pairs.span()));
    }
    return service.build();
  }

  /** A port of {@code PORT} or {@code PORT:TARGET}. */
  private static Value pair(Value pair, @Nullable Value nodePort) {
    Text text = KubernetesNormalizer.text(pair);
    if (text == null || text.hasOpaque()) {
      return Mapping.empty(true, pair.span());
    }
    int colon = text.content().indexOf(':');
    Value from = colon < 0 ? pair : Grammars.value(text.slice(0, colon));
    Value to = colon < 0 ? pair : Grammars.value(text.slice(colon + 1, text.length()));
    Scalar name = Scalar.string(text.content().replace(':', '-'), pair.span());
    Value port = KubectlDraft.number(from);
    Value target = KubectlDraft.number(to);
    Mapping made = port(port, target, name, null);
    return nodePort == null ? made : made.with("nodePort", nodePort.span(), nodePort);
  }

  /** A port of a Service. */
  static Mapping port(Value port, Value target, @Nullable Value name, @Nullable Value protocol) {
    Span at = port.span();
    Mapping.Builder fields = new Mapping.Builder();
    if (name != null) {
      fields.put("name", name.span(), name);
    }
    fields.put("protocol", at, protocol == null ? Scalar.string("TCP", at) : protocol);
    fields.put("port", at, port);
    return fields.put("targetPort", target.span(), target).build(at);
  }

  /**
   * The Service of {@code kubectl expose}.
   *
   * @param name of what is exposed
   * @param exposed it, where the script has made it; else null, and what kubectl takes of it may be
   *     anything
   */
  KubernetesObject expose(Value name, @Nullable Mapping exposed) {
    Value own = KubectlDraft.given(command, "--name");
    KubectlDraft service = draft("service", own == null ? name : own);
    if (exposed == null || exposed.isOpen()) {
      service.open();
    }
    Value labels = read("--labels");
    if (labels == null && exposed != null) {
      Mapping metadata = exposed.mapping("metadata");
      labels = metadata == null ? null : metadata.get("labels");
    }
    service.putIf("metadata.labels", labels);
    Value selector = read("--selector");
    selector = selector == null && exposed != null ? selectorOf(exposed) : selector;
    service.putIf("spec.selector", selector);
    Value protocol = KubectlDraft.given(command, "--protocol");
    List<Value> ports = new ArrayList<>();
    Sequence given = KubectlDraft.list(command, "--port");
    List<Value> of = given == null ? portsOf(exposed) : given.items();
    for (Value port : of) {
      Value number = KubectlDraft.number(port);
      Value target = KubectlDraft.number(command, "--target-port");
      Scalar named =
          of.size() == 1 ? null : Scalar.string("port-" + (ports.size() + 1), port.span());
      ports.add(port(number, target == null ? number : target, named, protocol));
    }
    if (!ports.isEmpty()) {
      boolean open = given != null && given.isOpen();
      service.put("spec.ports", Sequence.of(ports, open, ports.get(0).span()));
    }
    service.putIf("spec.type", KubectlDraft.given(command, "--type"));
    service.putIf("spec.clusterIP", KubectlDraft.given(command, "--cluster-ip"));
    if ("LoadBalancer".equals(Values.text(KubectlDraft.given(command, "--type")))) {
      service.putIf("spec.loadBalancerIP", KubectlDraft.given(command, "--load-balancer-ip"));
    }
    service.putIf("spec.sessionAffinity", KubectlDraft.given(command, "--session-affinity"));
    Value external = KubectlDraft.given(command, "--external-ip");
    if (external != null) {
      service.put("spec.externalIPs", Sequence.of(List.of(external), false, external.span()));
    }
    KubernetesObject made = service.build();
    Mapping body =
        KubectlPatch.overridden(
            made.body(),
            KubectlDraft.given(command, "--overrides"),
            KubectlDraft.given(command, "--override-type"));
    return body == made.body() ? made : made.with(body);
  }

  private @Nullable Value read(String flag) {
    Value value = KubectlDraft.given(command, flag);
    return value == null ? null : Grammars.read("labels", value);
  }

  /** By which labels the Pods are found again: a Pod's own, or those that the object selects. */
  private static @Nullable Value selectorOf(Mapping exposed) {
    Mapping spec = exposed.mapping("spec");
    if ("Pod".equals(exposed.string("kind"))) {
      Mapping metadata = exposed.mapping("metadata");
      return metadata == null ? null : metadata.get("labels");
    }
    Value selector = spec == null ? null : spec.get("selector");
    return selector instanceof Mapping mapping && mapping.get("matchLabels") != null
        ? mapping.get("matchLabels")
        : selector;
  }

  /** The ports of the containers of what is exposed. */
  private static List<Value> portsOf(@Nullable Mapping exposed) {
    List<Value> ports = new ArrayList<>();
    Mapping spec = exposed == null ? null : exposed.mapping("spec");
    Mapping template = spec == null ? null : spec.mapping("template");
    Mapping pod = template == null ? spec : template.mapping("spec");
    if (pod != null && pod.get("containers") instanceof Sequence containers) {
      for (Value container : containers.items()) {
        Value of = container instanceof Mapping fields ? fields.get("ports") : null;
        for (Value port : of instanceof Sequence list ? list.items() : List.<Value>of()) {
          Value number = port instanceof Mapping fields ? fields.get("containerPort") : null;
          if (number != null) {
            ports.add(number);
          }
        }
      }
    }
    return ports;
  }

  /**
   * The Ingress of {@code kubectl create ingress}, each rule {@code HOST/PATH=SERVICE:PORT}, behind
   * it perhaps {@code ,tls} or {@code ,tls=SECRET}.
   */
  KubernetesObject ingress(Value name) {
    KubectlDraft ingress = draft("ingress", name);
    List<Value> annotations = KubectlDraft.each(command, "--annotation");
    if (!annotations.isEmpty()) {
      ingress.put("metadata.annotations", KubectlDraft.pairs(annotations, false, span));
    }
    ingress.putIf("spec.ingressClassName", KubectlDraft.given(command, "--class"));
    Value backend = KubectlDraft.given(command, "--default-backend");
    if (backend != null) {
      ingress.put("spec.defaultBackend", backend(Grammars.text(backend), backend.span()));
    }
    IngressRules rules = new IngressRules();
    for (Value value : KubectlDraft.each(command, "--rule")) {
      rules.add(value);
    }
    if (rules.open) {
      ingress.open();
    }
    if (!rules.paths.isEmpty()) {
      ingress.put("spec.rules", rules.rules());
    }
    if (!rules.tls.isEmpty()) {
      ingress.put("spec.tls", rules.tls());
    }
    return ingress.build();
  }

  /** {@code SERVICE:PORT}. */
  private static Mapping backend(@Nullable Text text, Span at) {
    int colon = text == null ? -1 : text.content().indexOf(':');
    if (text == null || colon < 0) {
      return Mapping.empty(true, at);
    }
    Value name = Grammars.value(text.slice(0, colon));
    Value port = KubectlDraft.number(Grammars.value(text.slice(colon + 1, text.length())));
    String by = port instanceof Scalar scalar && scalar.isString() ? "name" : "number";
    Mapping number = new Mapping.Builder().put(by, port.span(), port).build(port.span());
    Mapping.Builder service = new Mapping.Builder().put("name", name.span(), name);
    service.put("port", port.span(), number);
    return new Mapping.Builder().put("service", at, service.build(at)).build(at);
  }

  /** The rules of an Ingress by host, and by secret what is encrypted. */
  private static final class IngressRules {
    final Map<String, List<Value>> paths = new LinkedHashMap<>();
    final Map<String, List<Value>> tls = new LinkedHashMap<>();
    private final Map<String, Value> hosts = new LinkedHashMap<>();
    private final Map<String, Value> secrets = new LinkedHashMap<>();
    boolean open;

    void add(Value rule) {
      Text text = Grammars.text(rule);
      String chars = text == null ? "" : text.content();
      int slash = chars.indexOf('/');
      int equals = chars.indexOf('=', Math.max(0, slash));
      if (text == null || slash < 0 || equals < 0 || text.hasOpaque()) {
        open = true;
        return;
      }
      String name = chars.substring(0, slash);
      Value host = Grammars.value(text.slice(0, slash));
      hosts.putIfAbsent(name, host);
      int comma = chars.indexOf(',', equals);
      Text service = text.slice(equals + 1, comma < 0 ? chars.length() : comma);
      boolean prefix = chars.charAt(equals - 1) == '*';
      Value path = Grammars.value(text.slice(slash, prefix ? equals - 1 : equals));
      Span at = path.span();
      Mapping.Builder entry = new Mapping.Builder().put("path", at, path);
      entry.put("pathType", at, Scalar.string(prefix ? "Prefix" : "Exact", at));
      entry.put("backend", service.whole(), backend(service, service.span(0, service.length())));
      paths.computeIfAbsent(name, key -> new ArrayList<>()).add(entry.build(rule.span()));
      if (comma >= 0 && chars.startsWith("tls", comma + 1)) {
        int sign = chars.indexOf('=', comma);
        Value secret = sign < 0 ? null : Grammars.value(text.slice(sign + 1, chars.length()));
        String named = secret == null ? "" : String.valueOf(Values.text(secret));
        List<Value> encrypted = tls.computeIfAbsent(named, key -> new ArrayList<>());
        if (slash > 0) {
          encrypted.add(host);
        }
        if (secret != null) {
          secrets.putIfAbsent(named, secret);
        }
      }
    }

    Sequence rules() {
      List<Value> rules = new ArrayList<>();
      for (Map.Entry<String, List<Value>> of : paths.entrySet()) {
        Span at = of.getValue().get(0).span();
        Mapping.Builder rule = new Mapping.Builder();
        Value host = hosts.get(of.getKey());
        if (host != null && !of.getKey().isEmpty()) {
          rule.put("host", host.span(), host);
        }
        Sequence list = Sequence.of(of.getValue(), open, at);
        Mapping http = new Mapping.Builder().put("paths", at, list).build(at);
        rules.add(rule.put("http", at, http).build(at));
      }
      return Sequence.of(rules, open, rules.get(0).span());
    }

    Sequence tls() {
      List<Value> all = new ArrayList<>();
      for (Map.Entry<String, List<Value>> of : tls.entrySet()) {
        Value secret = secrets.get(of.getKey());
        Span at = secret == null ? rules().span() : secret.span();
        Mapping.Builder entry = new Mapping.Builder();
        entry.put("hosts", at, Sequence.of(of.getValue(), false, at));
        if (secret != null) {
          entry.put("secretName", at, secret);
        }
        all.add(entry.build(at));
      }
      return Sequence.of(all, open, all.get(0).span());
    }
  }

  private KubectlDraft draft(String kind, Value name) {
    return new KubectlDraft(command, KubectlObjects.type(kind), name);
  }
}
