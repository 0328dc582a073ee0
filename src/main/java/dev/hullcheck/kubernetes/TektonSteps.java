package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of Tekton's tasks as the containers that they become.
 *
 * @see <a href="https://tekton.dev/docs/pipelines/tasks/#defining-steps">Defining steps</a>
 */
final class TektonSteps {
  /** How many steps are laid over the template of all, and how many fields that may have. */
  private static final int MAX_STEPS = 1_000;

  private TektonSteps() {}

  /** The containers of a task; empty where a mapping is none. */
  static List<Value> of(Mapping task) {
    if (!(task.get("steps") instanceof Sequence steps) || !areSteps(steps)) {
      return List.of();
    }
    Mapping all = task.mapping("stepTemplate");
    boolean many = steps.items().size() > MAX_STEPS || all != null && all.size() > MAX_STEPS;
    Mapping below = all == null || many ? null : step(all);
    List<Value> containers = new ArrayList<>(steps.items().size());
    for (Value item : steps.items()) {
      if (item instanceof Mapping step) {
        containers.add(below == null ? step(step) : laidOver(below, step(step)));
      }
    }
    return containers;
  }

  /** Steps have an image, but for those that are taken from elsewhere. */
  private static boolean areSteps(Sequence steps) {
    for (Value step : steps.items()) {
      if (step instanceof Mapping mapping && CustomPods.isText(mapping.get("image"))) {
        return true;
      }
    }
    return false;
  }

  /** A step as a container. */
  private static Mapping step(Mapping step) {
    Mapping.Builder container = new Mapping.Builder().open(true);
    for (Mapping.Field field : step.fields()) {
      boolean renamed = field.name().equals("computeResources");
      container.put(renamed ? "resources" : field.name(), field.key(), field.value());
    }
    return container.build(step.span());
  }

  /** A mapping with what it does not say of another one, and so the mappings in it. */
  private static Mapping laidOver(Mapping below, Mapping above) {
    Mapping.Builder both = new Mapping.Builder().open(true);
    for (Mapping.Field field : below.fields()) {
      both.put(field);
    }
    for (Mapping.Field field : above.fields()) {
      Value value = field.value();
      if (value instanceof Mapping now && below.get(field.name()) instanceof Mapping before) {
        value = laidOver(before, now);
      }
      both.put(field.name(), field.key(), value);
    }
    return both.build(above.span());
  }

  /** A value with what Tekton fills in as unknown: {@code $(params.image)}. */
  static Value filled(Value value) {
    if (value instanceof Mapping mapping) {
      Mapping.Builder fields = new Mapping.Builder().open(mapping.isOpen());
      for (Mapping.Field field : mapping.fields()) {
        fields.put(field.name(), field.key(), filled(field.value()));
      }
      return fields.build(mapping.span());
    }
    if (value instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>(sequence.items().size());
      for (Value item : sequence.items()) {
        items.add(filled(item));
      }
      return Sequence.of(items, sequence.isOpen(), sequence.span());
    }
    return value instanceof Scalar scalar && scalar.isString() ? filled(scalar) : value;
  }

  private static Value filled(Scalar scalar) {
    Text text = scalar.text();
    String content = text.content();
    Text.Builder parts = null;
    int done = 0;
    int open = content.indexOf("$(");
    while (open >= 0) {
      int close = content.indexOf(')', open);
      if (close < 0) {
        break;
      }
      parts = parts == null ? new Text.Builder() : parts;
      Span span = text.span(open, close + 1);
      Symbol symbol = Symbol.of(content.substring(open, close + 1), span.file().path());
      parts.add(text, done, open);
      parts.add(Unknown.of(Unknown.Reason.TEMPLATE, symbol, Unknown.Type.STRING, span), span);
      done = close + 1;
      open = content.indexOf("$(", done);
    }
    return parts == null
        ? scalar
        : Unknown.string(
            parts.add(text, done, content.length()).build(text.whole()), scalar.span());
  }
}
