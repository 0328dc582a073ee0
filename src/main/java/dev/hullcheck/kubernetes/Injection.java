package dev.hullcheck.kubernetes;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Containers that somebody completes before the Pod is created. Such a container is open, and so is
 * all in it: what it does not say, its image and security context among it, is said elsewhere.
 *
 * <p>There are two. One without an image is no container yet: the API takes it only so that a patch
 * or a controller can add what is missing. And Istio lays {@code istio-proxy} over the container of
 * that name in its template; an image {@code auto} stands for the one of the template.
 *
 * @see <a
 *     href="https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/#customizing-injection">Customizing
 *     injection</a>
 */
final class Injection {
  private static final String PROXY = "istio-proxy";

  private Injection() {}

  /** The spec of a Pod, with those of its containers open that are not complete. */
  static Mapping completed(Mapping spec, Mapping.@Nullable Field metadata) {
    Mapping completed = spec;
    for (String list : List.of("containers", "initContainers")) {
      Mapping.Field field = spec.field(list);
      if (field == null || !(field.value() instanceof Sequence containers)) {
        continue;
      }
      Sequence filled = completed(containers, metadata);
      if (filled != containers) {
        completed = completed.with(list, field.key(), filled);
      }
    }
    return completed;
  }

  private static Sequence completed(Sequence containers, Mapping.@Nullable Field metadata) {
    List<Value> items = null;
    for (int i = 0; i < containers.items().size(); i++) {
      if (containers.items().get(i) instanceof Mapping container
          && isCompleted(container, metadata)) {
        items = items == null ? new ArrayList<>(containers.items()) : items;
        items.set(i, withoutAuto(Values.opened(container)));
      }
    }
    return items == null ? containers : Sequence.of(items, containers.isOpen(), containers.span());
  }

  private static boolean isCompleted(Mapping container, Mapping.@Nullable Field metadata) {
    Value image = container.get("image");
    return image == null
        || image instanceof Scalar scalar && scalar.isNull()
        || isAuto(image)
        || PROXY.equals(container.string("name")) && asksForInjection(metadata);
  }

  private static boolean isAuto(Value image) {
    return image instanceof Scalar scalar && scalar.isString() && scalar.asText().equals("auto");
  }

  private static boolean asksForInjection(Mapping.@Nullable Field field) {
    if (field == null || !(field.value() instanceof Mapping metadata)) {
      return false;
    }
    Mapping annotations = metadata.mapping("annotations");
    Mapping labels = metadata.mapping("labels");
    return annotations != null
            && (annotations.get("inject.istio.io/templates") != null || isInjected(annotations))
        || labels != null && isInjected(labels);
  }

  private static boolean isInjected(Mapping words) {
    return "true".equals(Values.text(words.get("sidecar.istio.io/inject")));
  }

  private static Mapping withoutAuto(Mapping container) {
    Mapping.Field image = container.field("image");
    if (image == null || !isAuto(image.value())) {
      return container;
    }
    Symbol symbol = Symbol.impure("the image of Istio's template");
    Value unknown =
        Unknown.of(Unknown.Reason.TEMPLATE, symbol, Unknown.Type.STRING, image.value().span());
    return container.with("image", image.key(), unknown);
  }
}
