package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which objects are in one namespace: those that name the same, and, where none names one, those
 * that are applied together: written in one folder, or built by one kustomization. And what
 * kustomizations do to labels.
 */
final class SameNamespace {
  private final Function<String, List<Resource>> kustomizations;

  /**
   * Compares namespaces.
   *
   * @param kustomizations those that build from a file
   */
  SameNamespace(Function<String, List<Resource>> kustomizations) {
    this.kustomizations = kustomizations;
  }

  /** Whether two objects are in one namespace; where neither names one it is at best assumed. */
  Truth same(Resource a, Resource b) {
    Value x = of(a);
    Value y = of(b);
    if (x != null && y != null) {
      return Labels.same(x, y);
    }
    boolean unnamed = x == null && y == null && mayHaveNone(a) && mayHaveNone(b);
    return unnamed && areApplied(a, b) ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether {@link #same} of an object and others rests on where they are written. */
  static boolean isUnnamed(Resource resource) {
    return of(resource) == null;
  }

  /** The kustomizations that build from the file of an object. */
  List<Resource> kustomizations(Resource resource) {
    return kustomizations.apply(resource.span().file().path());
  }

  private boolean areApplied(Resource a, Resource b) {
    if (a.folder().equals(b.folder())) {
      return true;
    }
    List<Resource> some = kustomizations(a);
    return !some.isEmpty() && !Collections.disjoint(some, kustomizations(b));
  }

  /** Whether a kustomization puts labels on what is written in the file of an object. */
  boolean isRelabelled(Resource resource) {
    for (Resource one : kustomizations(resource)) {
      if (one.value().get("labels") != null || one.value().get("commonLabels") != null) {
        return true;
      }
    }
    return false;
  }

  /** A patch says nothing of the namespace of what it is laid over. */
  static boolean mayHaveNone(Resource resource) {
    Mapping object = object(resource).value();
    Mapping metadata = object.mapping("metadata");
    return metadata == null ? !object.isOpen() : !metadata.isOpen();
  }

  /** The namespace that an object names, or null. */
  static @Nullable Value of(Resource resource) {
    Mapping metadata = object(resource).value().mapping("metadata");
    Value namespace = metadata == null ? null : metadata.get("namespace");
    return namespace instanceof Scalar scalar && scalar.isNull() ? null : namespace;
  }

  /** The object that is applied: what is derived from it is where it is. */
  private static Resource object(Resource resource) {
    Resource owner = resource.owner();
    return owner == null ? resource : owner;
  }
}
