package dev.hullcheck.link;

import dev.hullcheck.link.Namespaces.Namespace;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Some objects by the namespaces that they are in, to be asked whether one is in another's. */
final class Inhabitants {
  private final Namespaces namespaces;
  private final Kustomized kustomized;
  private final Set<String> named = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<Resource> kustomizations = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Those that are a value that is not known, which can only be compared one by one. */
  private final List<Namespace> unknown = new ArrayList<>();

  Inhabitants(Iterable<Resource> all, Namespaces namespaces, Kustomized kustomized) {
    this.namespaces = namespaces;
    this.kustomized = kustomized;
    for (Resource resource : all) {
      Namespace namespace = Namespaces.asWritten(resource);
      if (namespace.written() instanceof Scalar scalar) {
        named.add(scalar.asText());
      } else if (namespace.written() != null) {
        unknown.add(namespace);
      } else if (namespace.isAbsent()) {
        folders.add(resource.folder());
        kustomizations.addAll(kustomized.of(namespace.file()));
      }
    }
  }

  /** Whether one of them surely is, or is assumed to be, in a namespace. */
  boolean hold(Namespace namespace) {
    if (namespace.written() instanceof Scalar scalar) {
      return named.contains(scalar.asText());
    }
    if (namespace.written() == null) {
      return namespace.isAbsent()
          && (folders.contains(namespace.object().folder())
              || !Collections.disjoint(kustomizations, kustomized.of(namespace.file())));
    }
    for (Namespace other : unknown) {
      if (namespaces.same(namespace, other).isTrue()) {
        return true;
      }
    }
    return false;
  }
}
