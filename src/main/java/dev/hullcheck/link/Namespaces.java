package dev.hullcheck.link;

import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When two Kubernetes objects are in one namespace.
 *
 * <p>An object that names none is in the one of whoever applies it. All of a file are applied at
 * once; those of a folder, or of a kustomization, most often are.
 */
final class Namespaces {
  /** What the Kubernetes provider of Terraform takes where none is given. */
  private static final String OF_TERRAFORM = "default";

  private final Kustomized kustomized;

  Namespaces(Kustomized kustomized) {
    this.kustomized = kustomized;
  }

  /**
   * A namespace.
   *
   * @param written null where none is
   * @param hidden whether one may be written that we do not see
   * @param object that names it, or is in it
   */
  record Namespace(@Nullable Value written, boolean hidden, Resource object) {
    private boolean isAbsent() {
      return written == null && !hidden;
    }

    String file() {
      return object.span().file().path();
    }
  }

  /** The namespace that an object is in. */
  static Namespace of(Resource object) {
    Mapping metadata = object.value().mapping("metadata");
    boolean hidden =
        metadata == null
            ? object.value().isOpen() || object.value().get("metadata") != null
            : metadata.isOpen();
    return of(Fields.at(object, "metadata.namespace"), hidden, object);
  }

  /** The namespace that an object names beside its own, such as that of a subject. */
  static Namespace of(@Nullable Value written, boolean open, Resource object) {
    Value value = written;
    if (value == null && !open && object.language() == Language.TERRAFORM) {
      value = Scalar.string(OF_TERRAFORM, object.span());
    }
    return new Namespace(value, value == null && open, object);
  }

  /** Whether two are one. */
  Truth same(Namespace a, Namespace b) {
    Value x = a.written();
    Value y = b.written();
    if (x != null && y != null) {
      Truth equal = Values.equal(x, y);
      return equal.isFalse() && (isMoved(a) || isMoved(b)) ? Truth.UNKNOWN : equal;
    }
    boolean oneFile = a.isAbsent() && b.isAbsent() && a.file().equals(b.file());
    return oneFile ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether two that are not written are most likely one: of one folder, one kustomization. */
  boolean together(Namespace a, Namespace b) {
    if (!a.isAbsent() || !b.isAbsent()) {
      return false;
    }
    if (a.object().folder().equals(b.object().folder())) {
      return true;
    }
    List<Resource> others = kustomized.of(b.file());
    for (Resource kustomization : kustomized.of(a.file())) {
      if (others.contains(kustomization)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a kustomization gives the objects of the file another namespace than they name. */
  private boolean isMoved(Namespace namespace) {
    for (Resource kustomization : kustomized.of(namespace.file())) {
      if (kustomization.value().get("namespace") != null) {
        return true;
      }
    }
    return false;
  }
}
