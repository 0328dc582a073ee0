package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Derives a {@code secret.Entry} of each value in a Secret or in Secret Manager: as whoever reads
 * it gets it, which in {@code data} is not what is written.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/secret/">Secrets</a>
 */
final class SecretDerivation {
  private SecretDerivation() {}

  /** What a resource holds, if it is one that holds secrets. */
  static void derive(Resource resource, Sink sink) {
    if (resource.kind().equals("k8s.Secret")) {
      entries(resource, "data", sink);
      entries(resource, "stringData", sink);
    } else if (resource.kind().startsWith("secretmanager.Secret")) {
      Mapping payload = resource.value().mapping("payload");
      Mapping.Field data = payload == null ? null : payload.field("data");
      if (data != null) {
        entry(resource, "payload", data.key(), data.value(), sink);
      }
    }
  }

  private static void entries(Resource secret, String field, Sink sink) {
    Mapping entries = secret.value().mapping(field);
    if (entries == null) {
      return;
    }
    for (Mapping.Field entry : entries.fields()) {
      Value value = field.equals("data") ? decoded(entry.value()) : entry.value();
      entry(secret, entry.name(), entry.key(), value, sink);
    }
  }

  private static void entry(Resource secret, String key, Span place, Value value, Sink sink) {
    Mapping.Builder fields = new Mapping.Builder();
    fields.put("key", place, Scalar.string(key, place));
    fields.put("value", place, value);
    sink.add(Resource.derived("secret.Entry", secret).build(fields.build(place), place));
  }

  /** What base64 stands for; a text that is none, such as a template's, stays as it is. */
  private static Value decoded(Value value) {
    if (!(value instanceof Scalar scalar) || !scalar.isString()) {
      return value;
    }
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < scalar.asText().length(); i++) {
      char c = scalar.asText().charAt(i);
      if (c > ' ') {
        written.append(c);
      }
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(written.toString());
      return Scalar.string(new String(bytes, StandardCharsets.UTF_8), scalar.span());
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
