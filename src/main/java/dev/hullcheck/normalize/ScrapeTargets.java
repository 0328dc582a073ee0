package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * Makes resources of what a collector of metrics reads: jobs of Prometheus' configuration, {@code
 * prometheus.io} annotations, the monitors of the Prometheus operator and of Google Cloud's managed
 * Prometheus, and OpenTelemetry's {@code kubeletstats}.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/latest/configuration/configuration/">
 *     Prometheus' configuration</a>
 */
public final class ScrapeTargets {
  private static final String KIND = "k8s.ScrapeTarget";
  private static final int MAX_DEPTH = 12;
  private static final int MAX_VALUES = 100_000;

  private final Sink sink;

  /** Aliases can make a small document large. */
  private int left = MAX_VALUES;

  public ScrapeTargets(Sink sink) {
    this.sink = sink;
  }

  /** Whether a text can hold a configuration with targets, by a look at its characters. */
  public static boolean mayBeIn(String content) {
    return content.contains("scrape_configs")
        || content.contains("ScrapeConfigs")
        || content.contains("kubeletstats");
  }

  /**
   * Takes in a configuration: wherever it lies in a document, and in texts of it.
   *
   * @param owner the resource that holds the text, or null for a file of its own
   */
  public void config(Value value, @Nullable Resource owner) {
    if (value instanceof Sequence jobs) {
      // What a chart's value called extraScrapeConfigs holds.
      jobs(jobs, owner);
    }
    left = MAX_VALUES;
    search(value, owner, 0);
  }

  private void search(Value value, @Nullable Resource owner, int depth) {
    left--;
    if (depth > MAX_DEPTH || left < 0) {
      return;
    }
    if (value instanceof Sequence items) {
      for (Value item : items.items()) {
        search(item, owner, depth + 1);
      }
    }
    if (!(value instanceof Mapping mapping)) {
      return;
    }
    for (Mapping.Field field : mapping.fields()) {
      boolean jobs =
          field.name().equals("scrape_configs") || field.name().endsWith("ScrapeConfigs");
      if (jobs && field.value() instanceof Sequence list) {
        jobs(list, owner);
      } else if (isKubeletStats(field.name()) && field.value() instanceof Mapping receiver) {
        kubeletStats(field, receiver, owner);
      } else if (field.value() instanceof Scalar || field.value() instanceof Unknown) {
        Text text = KubernetesNormalizer.text(field.value());
        if (text != null && (jobs || mayBeIn(text.content())) && text.content().indexOf('\n') > 0) {
          sink.add(new Sink.Island(Sink.IslandKind.SCRAPE, text, "config", owner));
        }
      } else {
        search(field.value(), owner, depth + 1);
      }
    }
  }

  private static boolean isKubeletStats(String name) {
    return name.equals("kubeletstats") || name.startsWith("kubeletstats/");
  }

  private void jobs(Sequence list, @Nullable Resource owner) {
    for (Value item : list.items()) {
      if (item instanceof Mapping job && job.field("job_name") != null) {
        job(job, owner);
      }
    }
  }

  private void job(Mapping job, @Nullable Resource owner) {
    Value name = job.get("job_name");
    Target target = new Target(job, name, name == null ? job.span() : name.span(), owner);
    target.scheme(job.get("scheme"));
    target.put("path", job.get("metrics_path"));
    target.tls(job.mapping("tls_config"), "insecure_skip_verify");
    Mapping tls = job.mapping("tls_config");
    target.auth(tls == null ? null : tls.field("cert_file"));
    for (String way : AUTH) {
      target.auth(job.field(way));
    }
    targets(target, job, "static_configs", "kubernetes_sd_configs", "relabel_configs");
  }

  /** How a job says who it is; the Prometheus operator's names are the same without underscores. */
  private static final String[] AUTH = {
    "authorization",
    "bearer_token",
    "bearer_token_file",
    "basic_auth",
    "oauth2",
    "bearerTokenFile",
    "bearerTokenSecret",
    "basicAuth"
  };

  /** One resource for each address that is written, or else one for the job. */
  private void targets(
      Target target, Mapping job, String statics, String discoveries, String relabelings) {
    boolean any = false;
    if (job.get(statics) instanceof Sequence groups) {
      for (Value group : groups.items()) {
        if (group instanceof Mapping fields && fields.get("targets") instanceof Sequence hosts) {
          for (Value host : hosts.items()) {
            target.emit(host, null);
            any = true;
          }
        }
      }
    }
    Value role = role(job, discoveries);
    boolean moved = false;
    if (job.get(relabelings) instanceof Sequence steps) {
      target.relabeledScheme(steps);
      for (Value step : steps.items()) {
        Value replacement = step instanceof Mapping fields ? address(fields) : null;
        moved |= replacement != null;
        if (replacement != null && (portOf(replacement) != null || isOneHost(replacement))) {
          target.emit(replacement, role);
          any = true;
        }
      }
      moved |= steps.isOpen();
    } else {
      moved = job.get(relabelings) != null;
    }
    if (!any) {
      target.emit(null, role, !moved);
    }
  }

  /** The role of a job whose only targets are those of one discovery; null where there is none. */
  private static @Nullable Value role(Mapping job, String discoveries) {
    if (job.get(discoveries) instanceof Sequence found
        && found.items().size() == 1
        && found.items().get(0) instanceof Mapping discovery) {
      return discovery.get("role");
    }
    return null;
  }

  /** What a step puts in the place of an address; null where it does something else. */
  private static @Nullable Value address(Mapping step) {
    String label = step.string("target_label");
    label = label == null ? step.string("targetLabel") : label;
    return "__address__".equals(label) ? step.get("replacement") : null;
  }

  /** Whether a replacement is the same for all targets: nothing of a target's own is in it. */
  private static boolean isOneHost(Value replacement) {
    String text = Values.text(replacement);
    return text != null && !text.isEmpty() && text.indexOf('$') < 0;
  }

  /** The port at the end of an address, of digits only; null where there is none. */
  private static @Nullable Text portOf(Value address) {
    Text text = KubernetesNormalizer.text(address);
    String chars = text == null ? "" : text.content();
    int colon = chars.lastIndexOf(':');
    if (text == null || colon < 0 || colon + 1 == chars.length()) {
      return null;
    }
    int end = colon + 1;
    while (end < chars.length() && chars.charAt(end) >= '0' && chars.charAt(end) <= '9') {
      end++;
    }
    boolean whole = end == chars.length() || chars.charAt(end) == '/';
    return whole && end > colon + 1 ? text.slice(colon + 1, end) : null;
  }

  private void kubeletStats(Mapping.Field receiver, Mapping settings, @Nullable Resource owner) {
    Span span = receiver.key();
    Target target = new Target(settings, Scalar.string(receiver.name(), span), span, owner);
    Value way = settings.get("auth_type");
    if ("none".equals(Values.text(way)) && way != null) {
      target.put("scheme", Scalar.string("http", way.span()));
      if (settings.get("endpoint") == null) {
        target.put("port", Scalar.string("10255", way.span()));
      }
    } else {
      target.put("scheme", Scalar.string("https", span));
      target.put("auth", Scalar.bool(true, "", span));
    }
    target.tls(settings, "insecure_skip_verify");
    target.emit(settings.get("endpoint"), Scalar.string("node", span), false);
  }

  /** Takes in an object that says what is to be scraped. */
  void object(Resource resource, KubernetesObject object) {
    Mapping spec = object.body().mapping("spec");
    if (spec != null && object.group().startsWith("monitoring.")) {
      monitor(resource, object, spec);
    } else if (spec != null && object.group().equals("opentelemetry.io")) {
      left = MAX_VALUES;
      search(spec, resource, 0);
    } else if (object.kind().equals("Service")) {
      annotations(resource, object.body().mapping("metadata"), object.name());
    }
  }

  private void monitor(Resource resource, KubernetesObject object, Mapping spec) {
    Value name = object.name();
    switch (object.kind()) {
      case "PodMonitor" -> endpoints(resource, name, spec.get("podMetricsEndpoints"), null);
      case "ServiceMonitor", "PodMonitoring", "ClusterPodMonitoring" ->
          endpoints(resource, name, spec.get("endpoints"), null);
      case "ClusterNodeMonitoring" ->
          endpoints(resource, name, spec.get("endpoints"), Scalar.string("node", object.head()));
      case "ScrapeConfig" -> {
        Target target = new Target(spec, name, object.head(), resource);
        target.scheme(spec.get("scheme"));
        target.put("path", spec.get("metricsPath"));
        target.tls(spec.mapping("tlsConfig"), "insecureSkipVerify");
        for (String way : AUTH) {
          target.auth(spec.field(way));
        }
        targets(target, spec, "staticConfigs", "kubernetesSDConfigs", "relabelings");
      }
      case "Probe" -> {
        Mapping targets = spec.mapping("targets");
        Mapping statics = targets == null ? null : targets.mapping("staticConfig");
        if (statics != null && statics.get("static") instanceof Sequence hosts) {
          for (Value host : hosts.items()) {
            new Target(statics, name, object.head(), resource).open().emit(host, null);
          }
        }
      }
      default -> {}
    }
  }

  private void endpoints(
      Resource resource, @Nullable Value name, @Nullable Value list, @Nullable Value role) {
    if (!(list instanceof Sequence endpoints)) {
      return;
    }
    for (Value item : endpoints.items()) {
      if (!(item instanceof Mapping endpoint)) {
        continue;
      }
      Target target = new Target(endpoint, name, resource.span(), resource);
      target.put("from", Scalar.string("monitor", resource.span()));
      target.scheme(endpoint.get("scheme"));
      target.put("path", endpoint.get("path"));
      target.tls(endpoint.mapping("tlsConfig"), "insecureSkipVerify");
      target.tls(endpoint.mapping("tls"), "insecureSkipVerify");
      for (String way : AUTH) {
        target.auth(endpoint.field(way));
      }
      for (String port : new String[] {"targetPort", "portNumber", "port"}) {
        target.port(endpoint.get(port));
      }
      if (role != null) {
        target.open();
      }
      targets(target, endpoint, "staticConfigs", "kubernetesSDConfigs", "relabelings");
    }
  }

  /** Takes in the annotations by which a Pod or a Service asks to be scraped. */
  void annotations(Resource owner, @Nullable Mapping metadata, @Nullable Value name) {
    Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
    Value port = annotations == null ? null : annotations.get("prometheus.io/port");
    if (annotations == null || port == null) {
      return;
    }
    Value scrape = annotations.get("prometheus.io/scrape");
    if (scrape instanceof Scalar scalar && scalar.asText().equals("false")) {
      return;
    }
    Target target = new Target(annotations, name, port.span(), owner).open();
    target.put("from", Scalar.string("annotation", port.span()));
    target.scheme(annotations.get("prometheus.io/scheme"));
    target.put("path", annotations.get("prometheus.io/path"));
    target.port(port);
    target.emit(null, null, false);
  }

  /** What is known of the targets of one job, before one of them is made a resource. */
  private final class Target {
    private final Mapping.Builder fields = new Mapping.Builder();
    private final Span span;
    private final @Nullable Resource owner;

    Target(Mapping written, @Nullable Value job, Span span, @Nullable Resource owner) {
      this.span = span;
      this.owner = owner;
      fields.open(written.isOpen());
      put("job", job);
    }

    Target open() {
      fields.open(true);
      return this;
    }

    void put(String name, @Nullable Value value) {
      if (value != null) {
        fields.put(name, value.span(), value);
      }
    }

    /** {@code HTTPS} in a ScrapeConfig, {@code https} elsewhere. */
    void scheme(@Nullable Value value) {
      String text = Values.text(value);
      if (value != null && text != null) {
        boolean secure = text.equalsIgnoreCase("https");
        put("scheme", Scalar.string(secure ? "https" : "http", value.span()));
      } else {
        put("scheme", value);
      }
    }

    /** A step that sets the scheme of some targets leaves it open for all. */
    void relabeledScheme(Sequence steps) {
      for (Value step : steps.items()) {
        String label = step instanceof Mapping map ? map.string("target_label") : null;
        label = label == null && step instanceof Mapping map ? map.string("targetLabel") : label;
        if ("__scheme__".equals(label)) {
          put(
              "scheme",
              Unknown.of(
                  Unknown.Reason.COMPUTED,
                  Symbol.impure("__scheme__"),
                  Unknown.Type.STRING,
                  step.span()));
        }
      }
    }

    void tls(@Nullable Mapping settings, String unverified) {
      Mapping.Field field = settings == null ? null : settings.field(unverified);
      if (field != null) {
        Mapping tls =
            new Mapping.Builder()
                .put("insecureSkipVerify", field.key(), field.value())
                .build(field.key());
        fields.put("tls", field.key(), tls);
      }
    }

    void auth(Mapping.@Nullable Field way) {
      if (way != null) {
        fields.put("auth", way.key(), Scalar.bool(true, "", way.key()));
      }
    }

    /** A port's number; the name of one leaves it unknown. */
    void port(@Nullable Value value) {
      String text = value instanceof Scalar scalar ? scalar.asText() : null;
      if (value != null && text != null && isNumber(text)) {
        put("port", Scalar.string(text, value.span()));
      } else if (value != null) {
        fields.open(true);
      }
    }

    private static boolean isNumber(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return false;
        }
      }
      return !text.isEmpty();
    }

    void emit(@Nullable Value address, @Nullable Value role) {
      emit(address, role, false);
    }

    /**
     * Makes the resource.
     *
     * @param plain whether discovered targets are scraped where they are discovered
     */
    void emit(@Nullable Value address, @Nullable Value role, boolean plain) {
      Mapping.Builder all = new Mapping.Builder();
      Mapping known = fields.build(span);
      known.fields().forEach(all::put);
      all.open(known.isOpen());
      Text port = address == null ? null : portOf(address);
      boolean node = "node".equalsIgnoreCase(String.valueOf(Values.text(role)));
      if (address != null) {
        all.put("address", address.span(), address);
      }
      if (port != null) {
        all.put("port", port.whole(), Scalar.string(port, port.whole()));
      } else if (node && plain && role != null) {
        all.put("port", role.span(), Scalar.string("10250", role.span()));
      } else if (all.get("port") == null) {
        all.open(true);
      }
      if (node && role != null) {
        all.put("role", role.span(), Scalar.string("node", role.span()));
      }
      Resource.Builder builder =
          owner == null
              ? Resource.of(KIND, span.file().path(), Language.KUBERNETES)
              : Resource.derived(KIND, owner);
      sink.add(builder.build(all.build(span), span));
    }
  }
}
