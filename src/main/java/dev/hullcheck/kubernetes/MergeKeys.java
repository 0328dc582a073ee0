package dev.hullcheck.kubernetes;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what the elements of a list are told apart where a strategic merge patch changes some of them.
 * The API says so of each field ({@code x-kubernetes-patch-merge-key}).
 *
 * @see <a
 *     href="https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md">Strategic
 *     merge patch</a>
 */
public final class MergeKeys {
  /** The answer where it is not known which element is meant. */
  public static final int UNSURE = -2;

  private MergeKeys() {}

  /**
   * The field that tells elements apart; null of a list that is replaced as a whole.
   *
   * @param depth how deep the list lies in its object, 0 for one of its own fields
   */
  public static @Nullable String of(String list, Sequence items, int depth) {
    return switch (list) {
      case "containers", "initContainers", "ephemeralContainers", "volumes", "env" -> "name";
      case "secrets" -> "name";
      // Those of a Pod; those of a ServiceAccount are replaced.
      case "imagePullSecrets" -> depth == 0 ? null : "name";
      case "volumeMounts" -> "mountPath";
      case "volumeDevices" -> "devicePath";
      case "hostAliases" -> "ip";
      case "topologySpreadConstraints" -> "topologyKey";
      case "ports" -> has(items, "containerPort") ? "containerPort" : "port";
      default -> null;
    };
  }

  private static boolean has(Sequence items, String field) {
    for (Value item : items.items()) {
      if (item instanceof Mapping fields && fields.get(field) != null) {
        return true;
      }
    }
    return false;
  }

  /** Where the element is that a change is for: -1 where there is none, {@link #UNSURE} else. */
  public static int indexOf(List<Value> items, String key, Mapping change) {
    Value wanted = change.get(key);
    for (int i = 0; i < items.size(); i++) {
      Value has = items.get(i) instanceof Mapping fields ? fields.get(key) : null;
      Truth same = has == null || wanted == null ? Truth.UNKNOWN : Values.equal(has, wanted);
      if (same.isTrue()) {
        return i;
      }
      if (!same.isFalse()) {
        return UNSURE;
      }
    }
    return -1;
  }
}
