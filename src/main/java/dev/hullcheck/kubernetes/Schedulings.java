package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an object places Pods on nodes: the Pod templates that do, and in a custom resource
 * every mapping with tolerations, a node selector or affinity of the Kubernetes shape. The same
 * characters are reported once, however often an alias uses them.
 */
public final class Schedulings {
  private final List<Scheduling> found = new ArrayList<>();
  private final Set<Span> seen = new HashSet<>();

  private Schedulings() {}

  /**
   * The schedulings of an object: those of Pod templates, then the others in source order.
   *
   * @param templates as {@link PodTemplates} finds them in it
   */
  public static List<Scheduling> of(KubernetesObject object, List<PodTemplate> templates) {
    Schedulings schedulings = new Schedulings();
    for (PodTemplate template : templates) {
      schedulings.pod(template);
    }
    if (object.custom() && !CustomPods.holdsPatterns(object)) {
      schedulings.search(object.body(), "", object.head());
    }
    return schedulings.found;
  }

  /** The same places in the values that a chart is given: what the chart adds is not known. */
  public static List<Scheduling> of(Mapping values) {
    Schedulings schedulings = new Schedulings();
    schedulings.search(values, "", values.span());
    return schedulings.found;
  }

  private void pod(PodTemplate template) {
    Mapping spec = template.spec();
    Mapping.Builder fields = new Mapping.Builder().open(spec.isOpen());
    put(spec.field("tolerations"), fields);
    put(spec.field("nodeSelector"), fields);
    put(spec.field("affinity"), fields);
    if (!fields.isEmpty() && seen.add(spec.span())) {
      found.add(new Scheduling(fields.build(spec.span()), template.path(), template.key(), true));
    }
  }

  private static void put(Mapping.@Nullable Field field, Mapping.Builder fields) {
    if (field != null) {
      fields.put(field);
    }
  }

  private void search(Value value, String path, Span key) {
    if (value instanceof Sequence sequence) {
      int index = 0;
      for (Value item : sequence.items()) {
        search(item, join(path, Integer.toString(index)), key);
        index++;
      }
    } else if (value instanceof Mapping mapping) {
      custom(mapping, path, key);
      for (Mapping.Field field : mapping.fields()) {
        // What lies in an affinity belongs to the mapping that holds it.
        if (!field.name().equals("affinity") || !isAffinity(field.value())) {
          search(field.value(), join(path, field.name()), field.key());
        }
      }
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void custom(Mapping holder, String path, Span key) {
    Mapping.Builder fields = new Mapping.Builder().open(true);
    Mapping.Field tolerations = holder.field("tolerations");
    if (tolerations != null && areTolerations(tolerations.value())) {
      fields.put(tolerations);
    }
    Mapping.Field selector = holder.field("nodeSelector");
    if (selector != null && isNodeSelector(selector.value())) {
      fields.put(selector);
    }
    affinity(holder, fields);
    if (!fields.isEmpty() && seen.add(holder.span())) {
      found.add(new Scheduling(fields.build(holder.span()), path, key, false));
    }
  }

  /** Puts a {@code nodeAffinity} that stands alone where a Pod's spec has it. */
  private static void affinity(Mapping holder, Mapping.Builder fields) {
    Mapping.Field affinity = holder.field("affinity");
    Mapping.Field node = holder.field("nodeAffinity");
    boolean known = affinity != null && isAffinity(affinity.value());
    if (node != null && isTerms(node.value())) {
      Mapping.Builder both = new Mapping.Builder().open(true);
      if (affinity != null && known && affinity.value() instanceof Mapping written) {
        for (Mapping.Field field : written.fields()) {
          both.put(field);
        }
      }
      if (both.get("nodeAffinity") == null) {
        both.put(node);
      }
      fields.put("affinity", node.key(), both.build(node.value().span()));
    } else if (affinity != null && known) {
      fields.put(affinity);
    }
  }

  private static boolean areTolerations(Value value) {
    if (!(value instanceof Sequence list) || list.items().isEmpty()) {
      return false;
    }
    for (Value item : list.items()) {
      boolean fits =
          item instanceof Mapping toleration ? isToleration(toleration) : item instanceof Unknown;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isToleration(Mapping mapping) {
    for (Mapping.Field field : mapping.fields()) {
      switch (field.name()) {
        case "key", "operator", "value", "effect", "tolerationSeconds" -> {}
        default -> {
          return false;
        }
      }
    }
    return mapping.size() > 0;
  }

  private static boolean isNodeSelector(Value value) {
    if (!(value instanceof Mapping labels) || labels.size() == 0) {
      return false;
    }
    for (Mapping.Field field : labels.fields()) {
      if (!(field.value() instanceof Scalar || field.value() instanceof Unknown)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAffinity(Value value) {
    if (!(value instanceof Mapping mapping) || mapping.size() == 0) {
      return false;
    }
    for (Mapping.Field field : mapping.fields()) {
      boolean fits =
          switch (field.name()) {
            case "nodeAffinity", "podAffinity", "podAntiAffinity" -> isTerms(field.value());
            default -> false;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTerms(Value value) {
    return value instanceof Mapping mapping
        && (mapping.field("requiredDuringSchedulingIgnoredDuringExecution") != null
            || mapping.field("preferredDuringSchedulingIgnoredDuringExecution") != null);
  }
}
