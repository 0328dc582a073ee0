package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Command;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import org.jspecify.annotations.Nullable;

/** A Kubernetes object of a script, in the making. */
final class KubectlMade {
  private final At at;

  /** Of one that flags have made; null of one of a manifest. */
  final Resource.@Nullable Builder builder;

  private KubernetesObject object;
  private boolean gone;

  /**
   * Where a command stands, and which cluster it means.
   *
   * @param index of the command in its script
   * @param context the value of {@code --context}, or null
   * @param cluster how often another cluster has become the one that is meant
   */
  record At(Command.Context run, int index, @Nullable Value context, int cluster) {
    /** Whether two commands mean the same cluster. */
    private Truth sameCluster(At other) {
      if (context == null || other.context == null) {
        boolean unnamed = context == other.context;
        return unnamed && cluster == other.cluster ? Truth.TRUE : Truth.UNKNOWN;
      }
      return Values.equal(context, other.context);
    }
  }

  /**
   * An object.
   *
   * @param at the command that makes it
   * @param builder of one that flags make; null of one of a manifest
   */
  KubectlMade(At at, Resource.@Nullable Builder builder, KubernetesObject object) {
    this.at = at;
    this.builder = builder;
    this.object = object;
  }

  KubernetesObject object() {
    return object;
  }

  void become(KubernetesObject other) {
    object = other;
  }

  /** Whether a command has surely deleted it. */
  boolean isGone() {
    return gone;
  }

  /**
   * Deletes it, or says that it may be gone.
   *
   * @param same whether it is what is deleted
   */
  void delete(Truth same, At by) {
    if (same.isTrue() && precedes(by)) {
      gone = true;
    } else if (!same.isFalse() && builder != null) {
      builder.uncertain(true);
    }
  }

  /**
   * Says that no command makes it, but one shows it.
   *
   * @param kept whether what it says still counts
   */
  void shown(boolean kept) {
    gone |= !kept;
    if (builder != null) {
      builder.uncertain(true);
    }
  }

  /** Whether a command surely runs behind the one that has made it, where that has run. */
  boolean precedes(At later) {
    return later.run().follows(at.run(), at.index());
  }

  /**
   * Whether a command means it.
   *
   * @param name null where several may be meant
   * @param in the namespace that is meant, or null
   */
  Truth is(@Nullable Value name, @Nullable Value in, At command) {
    if (gone) {
      return Truth.FALSE;
    }
    Value own = object.name();
    Truth same = name == null || own == null ? Truth.UNKNOWN : Values.equal(own, name);
    KubectlKinds.Type type = KubectlKinds.of(object.kind());
    if (type == null || type.namespaced()) {
      same = same.and(sameNamespace(object.namespace(), in));
    }
    return same.isFalse() ? same : same.and(at.sameCluster(command));
  }

  private static Truth sameNamespace(@Nullable Value lies, @Nullable Value in) {
    if (lies == null || in == null) {
      return lies == in ? Truth.TRUE : Truth.UNKNOWN;
    }
    return Values.equal(lies, in);
  }

  /** Whether it lies in a namespace. */
  Truth isIn(Value namespace, At command) {
    Value lies = object.namespace();
    Truth same = gone || lies == null ? Truth.FALSE : Values.equal(lies, namespace);
    return same.isTrue() ? at.sameCluster(command) : Truth.FALSE;
  }
}
