package dev.hullcheck.link;

import dev.hullcheck.model.Labels;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * When two Kubernetes objects are in one namespace.
 *
 * <p>An object that names none is in the one of whoever applies it. All of a file are applied at
 * once; those of a folder, or of a kustomization, most often are.
 */
final class Namespaces {
  private static final String FIELD = "metadata.namespace";

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
   * @param hidden whether one may be written that we do not see, as beside a patch
   * @param object that names it, or is in it
   */
  record Namespace(@Nullable Value written, boolean hidden, Resource object) {
    /** Whether surely none is written. */
    boolean isAbsent() {
      return written == null && !hidden;
    }

    String file() {
      return object.span().file().path();
    }
  }

  /** The namespace that an object is in; what is derived from one is where it is. */
  static Namespace of(Resource resource) {
    Namespace written = asWritten(resource);
    return of(written.written(), written.hidden(), written.object());
  }

  /** The namespace that an object names beside its own, such as that of a subject. */
  static Namespace of(@Nullable Value written, boolean open, Resource object) {
    Value value = written;
    if (value == null && !open && object.language() == Language.TERRAFORM) {
      value = Scalar.string(OF_TERRAFORM, object.span());
    }
    return new Namespace(value, value == null && open, object);
  }

  /**
   * The namespace that an object names itself. Where none is, two of Terraform's are no more one
   * than two of anybody's: each configuration may be for another cluster.
   */
  static Namespace asWritten(Resource resource) {
    Resource object = resource.root();
    return new Namespace(Fields.at(object, FIELD), Fields.mayBe(object, FIELD), object);
  }

  /** Whether two surely are one, or surely are not. */
  Truth same(Namespace a, Namespace b) {
    Value x = a.written();
    Value y = b.written();
    if (x != null && y != null) {
      Truth equal = Labels.same(x, y);
      boolean moved = equal.isFalse() && (kustomized.moves(a.file()) || kustomized.moves(b.file()));
      return moved ? Truth.UNKNOWN : equal;
    }
    boolean oneFile = a.isAbsent() && b.isAbsent() && a.file().equals(b.file());
    return oneFile ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether two that are not written are most likely one: of one folder, one kustomization. */
  boolean together(Namespace a, Namespace b) {
    return a.isAbsent()
        && b.isAbsent()
        && (a.object().folder().equals(b.object().folder())
            || !Collections.disjoint(kustomized.of(a.file()), kustomized.of(b.file())));
  }

  /** Whether two are one, or most likely are. */
  Truth sameOrTogether(Namespace a, Namespace b) {
    return together(a, b) ? Truth.TRUE : same(a, b);
  }
}
