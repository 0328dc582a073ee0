package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.Table;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the API version that an object is written in: {@code deprecated} and {@code
 * removed}, the versions of Kubernetes in which it was, and {@code use}, what takes its place. The
 * types of Kubernetes' API say it themselves; of the kinds that are not among these there are
 * tables, whose keys are the answers, and whose entries are {@code VERSION KIND}.
 */
final class ApiVersions {
  private ApiVersions() {}

  /** The history of an object's version, with what is nowhere absent; null where none is known. */
  static @Nullable Value history(Resource object, Catalog catalog) {
    if (!(object.value().get("apiVersion") instanceof Scalar version)
        || !(object.value().get("kind") instanceof Scalar kind)) {
      return null;
    }
    Data served = catalog.served(version.asText(), kind.asText());
    String name = version.asText() + " " + kind.asText();
    Mapping.Builder history = new Mapping.Builder();
    for (String fact : List.of("deprecated", "removed", "use")) {
      Data known = served == null ? null : served.get(fact);
      String answer = known == null ? answer(catalog, fact, name) : known.string();
      if (answer != null) {
        history.put(fact, version.span(), Scalar.string(answer, version.span()));
      }
    }
    return history.build(version.span());
  }

  private static @Nullable String answer(Catalog catalog, String fact, String name) {
    Table table = catalog.table("kubernetes-api-" + fact);
    if (table != null) {
      for (String key : table.keys()) {
        if (table.row(key).has(name)) {
          return key;
        }
      }
    }
    return null;
  }
}
