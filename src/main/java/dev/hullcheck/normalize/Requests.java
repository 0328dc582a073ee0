package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
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

/** Makes resources of requests: of commands, of what a container's fields run, of URLs in texts. */
final class Requests {
  private static final String KIND = "http.Request";

  /** Where a request stands that a field of a container asks for. */
  private static final String FIELD = "field";

  private final Sink sink;

  Requests(Sink sink) {
    this.sink = sink;
  }

  /** Takes in a request that {@code owner} makes. */
  void add(Resource owner, HttpRequest request, String within) {
    boolean literal = request.tool().isEmpty();
    HttpRequest.Terms terms = request.sends();
    Span span = request.span();
    Mapping.Builder fields = new Mapping.Builder().open(literal || !terms.complete());
    fields.put("within", span, Scalar.string(within, span));
    fields.put("literal", span, Scalar.bool(literal, "", span));
    text(fields, "tool", request.tool(), span);
    text(fields, "method", literal ? "" : request.method(), span);
    text(fields, "scheme", request.scheme(), span);
    fields.put("host", request.host().span(), request.host());
    put(fields, "port", request.port());
    put(fields, "path", request.path());
    if (!literal) {
      fields.put("headers", span, headers(request));
      flag(fields, "verifyTls", terms.unverified(), false);
      flag(fields, "credentials", terms.credentials(), true);
    }
    sink.add(Resource.derived(KIND, owner).build(fields.build(span), span));
  }

  private static Sequence headers(HttpRequest request) {
    List<Value> headers = new ArrayList<>(request.headers().size());
    for (HttpRequest.Header header : request.headers()) {
      // What a variable brings may be any header.
      Mapping.Builder entry = new Mapping.Builder().open(header.name().isEmpty());
      text(entry, "name", header.name(), header.span());
      entry.put("value", header.span(), header.value());
      headers.add(entry.build(header.span()));
    }
    return Sequence.of(headers, !request.sends().complete(), request.span());
  }

  /** Takes in the URLs of a text. */
  void text(Resource owner, Value text, String within) {
    for (HttpRequest request : HttpRequest.in(text)) {
      add(owner, request, within);
    }
  }

  /** The path of {@code kubectl get --raw}, through which the API server proxies to nodes. */
  static @Nullable Value raw(KubectlCommand command) {
    KubectlCommand.Flag raw = command.verb().equals("get") ? command.flag("--raw") : null;
    return raw == null ? null : raw.value();
  }

  /** Takes in the request of such a path, in which a node is {@code nodes/NAME:PORT/proxy}. */
  void raw(Resource command, Value raw, String within) {
    Span span = raw.span();
    Mapping.Builder fields = new Mapping.Builder();
    text(fields, "within", within, span);
    text(fields, "tool", "kubectl", span);
    fields.put("literal", span, Scalar.bool(false, "", span));
    fields.put("path", span, raw);
    Text path = KubernetesNormalizer.text(raw);
    int colon = path == null ? -1 : path.content().indexOf(':');
    if (path != null && colon >= 0) {
      int end = path.content().indexOf('/', colon);
      Text port = path.slice(colon + 1, end < 0 ? path.length() : end);
      if (!port.hasOpaque()) {
        fields.put("port", port.whole(), Scalar.string(port, port.whole()));
      }
    }
    sink.add(Resource.derived(KIND, command).build(fields.build(span), span));
  }

  /** Takes in what a Terraform data source {@code http} asks for. */
  void terraform(Resource source) {
    Value url = source.value().get("url");
    if (url == null) {
      return;
    }
    List<HttpRequest.Header> headers = new ArrayList<>(0);
    Value written = source.value().get("request_headers");
    boolean complete = written == null || written instanceof Mapping map && !map.isOpen();
    if (written instanceof Mapping map) {
      for (Mapping.Field header : map.fields()) {
        headers.add(new HttpRequest.Header(header.name(), header.value(), header.key()));
      }
    }
    Value insecure = source.value().get("insecure");
    boolean unverified = insecure instanceof Scalar scalar && scalar.isTrue();
    HttpRequest.Terms terms =
        new HttpRequest.Terms(
            insecure != null && unverified ? insecure.span() : null, null, complete);
    add(source, HttpRequest.of(url, "terraform", headers, terms), "terraform");
  }

  /**
   * Takes in what a container runs without a shell, its environment, its probes and its hooks.
   *
   * @param fields those of the container, without a script that is judged by its commands
   */
  void container(Resource container, Mapping fields) {
    List<Argument> words = new ArrayList<>();
    words(fields.get("command"), words);
    words(fields.get("args"), words);
    run(container, words);
    if (fields.get("env") instanceof Sequence variables) {
      for (Value variable : variables.items()) {
        Value value = variable instanceof Mapping entry ? entry.get("value") : null;
        if (value != null) {
          text(container, value, FIELD);
        }
      }
    }
    handler(container, fields.mapping("livenessProbe"));
    handler(container, fields.mapping("readinessProbe"));
    handler(container, fields.mapping("startupProbe"));
    Mapping lifecycle = fields.mapping("lifecycle");
    if (lifecycle != null) {
      handler(container, lifecycle.mapping("postStart"));
      handler(container, lifecycle.mapping("preStop"));
    }
  }

  private static void words(@Nullable Value list, List<Argument> words) {
    if (list instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        words.add(new Argument(item, false, item.span()));
      }
    }
  }

  private void run(Resource container, List<Argument> words) {
    for (HttpRequest request : HttpRequest.read(words)) {
      add(container, request, FIELD);
    }
  }

  private void handler(Resource container, @Nullable Mapping handler) {
    if (handler == null) {
      return;
    }
    Mapping exec = handler.mapping("exec");
    if (exec != null) {
      List<Argument> words = new ArrayList<>();
      words(exec.get("command"), words);
      run(container, words);
    }
    Mapping get = handler.mapping("httpGet");
    // Without a host it goes to the Pod itself.
    if (get != null && get.get("host") != null) {
      get(container, get);
    }
  }

  private void get(Resource container, Mapping get) {
    Value host = get.get("host");
    if (host == null) {
      return;
    }
    Span span = host.span();
    Mapping.Builder fields = new Mapping.Builder().open(get.isOpen());
    fields.put("within", span, Scalar.string(FIELD, span));
    fields.put("literal", span, Scalar.bool(false, "", span));
    text(fields, "tool", "httpGet", span);
    text(fields, "method", "GET", span);
    Value scheme = get.get("scheme");
    if (scheme == null) {
      text(fields, "scheme", "http", span);
    } else if (scheme instanceof Scalar scalar) {
      boolean secure = scalar.asText().equals("HTTPS");
      fields.put("scheme", scheme.span(), Scalar.string(secure ? "https" : "http", scheme.span()));
    } else {
      fields.put("scheme", scheme.span(), scheme);
    }
    fields.put("host", span, host);
    Value port = get.get("port");
    put(
        fields,
        "port",
        port instanceof Scalar number ? Scalar.string(number.asText(), number.span()) : port);
    put(fields, "path", get.get("path"));
    Value headers = get.get("httpHeaders");
    fields.put("headers", span, headers == null ? Sequence.of(List.of(), false, span) : headers);
    sink.add(Resource.derived(KIND, container).build(fields.build(span), span));
  }

  private static void flag(Mapping.Builder fields, String name, @Nullable Span at, boolean value) {
    if (at != null) {
      fields.put(name, at, Scalar.bool(value, "", at));
    }
  }

  private static void put(Mapping.Builder fields, String name, @Nullable Value value) {
    if (value != null) {
      fields.put(name, value.span(), value);
    }
  }

  private static void text(Mapping.Builder fields, String name, String text, Span span) {
    if (!text.isEmpty()) {
      fields.put(name, span, Scalar.string(text, span));
    }
  }
}
