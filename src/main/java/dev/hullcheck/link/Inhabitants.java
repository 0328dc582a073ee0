package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Some objects by the namespaces that they are in, to be asked whether one is in another's. */
final class Inhabitants {
  private final SameNamespace namespaces;
  private final Set<String> named = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<Resource> kustomizations = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Those whose namespace is a value that is not known, which can only be compared one by one. */
  private final List<Resource> unknown = new ArrayList<>();

  Inhabitants(Iterable<Resource> all, SameNamespace namespaces) {
    this.namespaces = namespaces;
    for (Resource resource : all) {
      Value namespace = SameNamespace.of(resource);
      if (namespace instanceof Scalar scalar) {
        named.add(scalar.asText());
      } else if (namespace != null) {
        unknown.add(resource);
      } else if (SameNamespace.mayHaveNone(resource)) {
        folders.add(resource.folder());
        kustomizations.addAll(namespaces.kustomizations(resource));
      }
    }
  }

  /** Whether one of them surely is, or is assumed to be, in the namespace of an object. */
  boolean hold(Resource resource) {
    Value namespace = SameNamespace.of(resource);
    if (namespace instanceof Scalar scalar) {
      return named.contains(scalar.asText());
    }
    if (namespace == null) {
      return SameNamespace.mayHaveNone(resource)
          && (folders.contains(resource.folder())
              || !Collections.disjoint(kustomizations, namespaces.kustomizations(resource)));
    }
    for (Resource other : unknown) {
      if (namespaces.same(resource, other).isTrue()) {
        return true;
      }
    }
    return false;
  }
}
