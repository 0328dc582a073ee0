package dev.hullcheck.kubernetes;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sources of an {@code Application} of Argo CD, and of the applications that an {@code
 * ApplicationSet} makes: of one alone, or of several.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/">the
 *     fields of an Application</a>
 */
public final class ArgoSources {
  private ArgoSources() {}

  /** The sources in the body of an object; none of one of another kind. */
  public static List<Mapping> of(String kind, Mapping body) {
    Mapping spec = body.mapping("spec");
    if (kind.equals("ApplicationSet")) {
      Mapping template = spec == null ? null : spec.mapping("template");
      spec = template == null ? null : template.mapping("spec");
    } else if (!kind.equals("Application")) {
      spec = null;
    }
    List<Mapping> sources = new ArrayList<>();
    if (spec != null) {
      add(spec.get("source"), sources);
      if (spec.get("sources") instanceof Sequence several) {
        for (Value source : several.items()) {
          add(source, sources);
        }
      }
    }
    return sources;
  }

  private static void add(@Nullable Value source, List<Mapping> to) {
    if (source instanceof Mapping mapping) {
      to.add(mapping);
    }
  }
}
