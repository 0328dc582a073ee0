package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Services that an Ingress or a route of the Gateway API leads to, each place that names one as
 * a resource of its own.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/ingress/">Ingress</a>
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/">HTTPRoute and its like</a>
 */
final class Backends {
  private static final String KIND = "k8s.Backend";

  private Backends() {}

  static void ofIngress(Resource ingress, Sink sink) {
    Mapping spec = ingress.value().mapping("spec");
    if (spec == null) {
      return;
    }
    ofIngress(spec.field("defaultBackend"), ingress, sink);
    ofIngress(spec.field("backend"), ingress, sink);
    for (Value rule : items(spec.get("rules"))) {
      Mapping http = rule instanceof Mapping mapping ? mapping.mapping("http") : null;
      for (Value path : items(http == null ? null : http.get("paths"))) {
        ofIngress(path instanceof Mapping fields ? fields.field("backend") : null, ingress, sink);
      }
    }
  }

  private static void ofIngress(Mapping.@Nullable Field written, Resource ingress, Sink sink) {
    if (written == null || !(written.value() instanceof Mapping backend)) {
      return;
    }
    // Before networking.k8s.io/v1 the two stood beside each other.
    Mapping service = backend.mapping("service");
    Value name = service == null ? backend.get("serviceName") : service.get("name");
    Value port = service == null ? backend.get("servicePort") : service.get("port");
    if (port instanceof Mapping either) {
      port = either.get("number") == null ? either.get("name") : either.get("number");
    }
    add(name, port, null, backend, written.key(), ingress, sink);
  }

  static void ofRoute(Resource route, Sink sink) {
    Mapping spec = route.value().mapping("spec");
    for (Value rule : items(spec == null ? null : spec.get("rules"))) {
      for (Value item : items(rule instanceof Mapping fields ? fields.get("backendRefs") : null)) {
        boolean service =
            item instanceof Mapping backend
                && (backend.get("kind") == null || "Service".equals(backend.string("kind")))
                && (backend.get("group") == null || "".equals(backend.string("group")));
        if (service && item instanceof Mapping backend) {
          Value namespace = backend.get("namespace");
          add(
              backend.get("name"),
              backend.get("port"),
              namespace,
              backend,
              backend.span(),
              route,
              sink);
        }
      }
    }
  }

  private static void add(
      @Nullable Value name,
      @Nullable Value port,
      @Nullable Value namespace,
      Mapping written,
      Span key,
      Resource owner,
      Sink sink) {
    if (name == null) {
      return;
    }
    Mapping.Builder backend = new Mapping.Builder().open(written.isOpen());
    Value from = owner.value().get("kind");
    if (from != null) {
      backend.put("from", from.span(), from);
    }
    backend.put("name", name.span(), name);
    if (port != null) {
      backend.put("port", port.span(), port);
    }
    if (namespace != null) {
      backend.put("namespace", namespace.span(), namespace);
    }
    sink.add(Resource.derived(KIND, owner).build(backend.build(written.span()), key));
  }

  private static List<Value> items(@Nullable Value value) {
    return value instanceof Sequence list ? list.items() : List.of();
  }
}
