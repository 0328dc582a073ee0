package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Table;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the API version that an object is written in: {@code deprecated} and {@code
 * removed}, the versions of Kubernetes in which it was, and {@code use}, what takes its place. Each
 * is a table whose keys are the answers, and whose entries are {@code VERSION KIND}.
 */
final class ApiVersions {
  private ApiVersions() {}

  /** The history of an object's version, with what is nowhere absent; null where none is known. */
  static @Nullable Value history(Resource object, Catalog catalog) {
    if (!(object.value().get("apiVersion") instanceof Scalar version)
        || !(object.value().get("kind") instanceof Scalar kind)) {
      return null;
    }
    String name = version.asText() + " " + kind.asText();
    Span span = version.span();
    Mapping.Builder history = new Mapping.Builder();
    boolean deprecated = add("deprecated", name, span, catalog, history);
    if (add("removed", name, span, catalog, history) || deprecated) {
      add("use", name, span, catalog, history);
    }
    return history.build(span);
  }

  private static boolean add(
      String fact, String name, Span span, Catalog catalog, Mapping.Builder history) {
    Table table = catalog.table("kubernetes-api-" + fact);
    String answer = table == null ? null : answer(table, name);
    if (answer != null) {
      history.put(fact, span, Scalar.string(answer, span));
    }
    return answer != null;
  }

  private static @Nullable String answer(Table table, String name) {
    for (String key : table.keys()) {
      if (table.row(key).has(name)) {
        return key;
      }
    }
    return null;
  }
}
