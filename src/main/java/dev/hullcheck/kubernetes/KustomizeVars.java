package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Unknown.Type;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects in which the {@code vars} of kustomizations are left unknown: {@code $(NAME)}, which in
 * another object is a variable of the container. A variable that one kustomization names stands for
 * its value in all objects that are built with it.
 */
public final class KustomizeVars {
  private static final int MAX_DEPTH = 60;

  private final Set<String> names;

  private KustomizeVars(Set<String> names) {
    this.names = names;
  }

  /** Adds the names of the variables of a kustomization. */
  public static void names(@Nullable Mapping kustomization, Set<String> to) {
    if (kustomization != null && kustomization.get("vars") instanceof Sequence vars) {
      for (Value item : vars.items()) {
        String name = item instanceof Mapping one ? Values.text(one.get("name")) : null;
        if (name != null) {
          to.add(name);
        }
      }
    }
  }

  /** An object without what variables fill in. */
  public static KubernetesObject of(KubernetesObject object, Set<String> names) {
    Value body = new KustomizeVars(names).of(object.body(), 0);
    return body == object.body() || !(body instanceof Mapping fields)
        ? object
        : object.with(fields);
  }

  private Value of(Value value, int depth) {
    if (depth > MAX_DEPTH) {
      return value;
    }
    if (value instanceof Scalar scalar) {
      return scalar.isString() && scalar.asText().contains("$(") ? of(scalar) : value;
    }
    if (value instanceof Sequence list) {
      List<Value> items = new ArrayList<>(list.items().size());
      boolean same = true;
      for (Value item : list.items()) {
        Value now = of(item, depth + 1);
        same &= now == item;
        items.add(now);
      }
      return same ? value : Sequence.of(items, list.isOpen(), list.span());
    }
    if (value instanceof Mapping mapping) {
      Mapping.Builder all = new Mapping.Builder().open(mapping.isOpen());
      boolean same = true;
      for (Mapping.Field field : mapping.fields()) {
        Value now = of(field.value(), depth + 1);
        same &= now == field.value();
        all.put(field.name(), field.key(), now);
      }
      return same ? value : all.build(mapping.span());
    }
    return value;
  }

  private Value of(Scalar scalar) {
    Text text = scalar.text();
    String chars = text.content();
    Text.Builder parts = new Text.Builder();
    int done = 0;
    int next = 0;
    for (int at = chars.indexOf("$("); at >= 0; at = chars.indexOf("$(", next)) {
      if (isEscaped(chars, at, next)) {
        next = at + 2;
        continue;
      }
      // The name goes up to the first bracket, whatever is in it.
      int close = chars.indexOf(')', at);
      if (close < 0) {
        break;
      }
      next = close + 1;
      if (names.contains(chars.substring(at + 2, close))) {
        Span span = text.span(at, next);
        Symbol symbol = Symbol.of(chars.substring(at, next), "vars of kustomizations");
        parts.add(text, done, at);
        parts.add(Unknown.of(Reason.NOT_UNDERSTOOD, symbol, Type.STRING, span), span);
        done = next;
      }
    }
    return done == 0
        ? scalar
        : Unknown.string(parts.add(text, done, chars.length()).build(text.whole()), scalar.span());
  }

  /** Whether the dollar sign at a place is the second of two, which are one sign. */
  private static boolean isEscaped(String chars, int at, int from) {
    int first = at;
    while (first > from && chars.charAt(first - 1) == '$') {
      first--;
    }
    return (at - first) % 2 == 1;
  }
}
