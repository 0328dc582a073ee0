package dev.hullcheck.normalize;

import dev.hullcheck.script.Given;
import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a container starts with, as the kubelet makes them of {@code env}: a value may
 * refer to those before it with {@code $(NAME)}, as the words of {@code command} and {@code args}
 * may to all; {@code $$} is a dollar sign, and a reference to no variable stays as it is. What
 * comes of fields of the Pod, of ConfigMaps and Secrets is unknown.
 *
 * <p>Loaded only for a container that refers to a variable, or runs a script with some.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/">Dependent
 *     environment variables</a>
 */
final class ContainerEnvironment implements Given {
  /** What becomes longer by its references is not followed; each may double it. */
  private static final int MAX_LENGTH = 100_000;

  /** Of more variables in one word it is not told where they are set. */
  private static final int MAX_ORIGINS = 4;

  private final Map<String, Value> values = new HashMap<>();

  private ContainerEnvironment() {}

  /** The variables of a container. */
  static Given of(Mapping container) {
    ContainerEnvironment environment = new ContainerEnvironment();
    environment.read(container.get("env"));
    return environment;
  }

  /**
   * A container with the values of its variables where it refers to them, as it is started.
   *
   * @param environment its own
   */
  static Mapping expanded(Mapping container, Given environment) {
    Mapping.Builder fields = container.toBuilder();
    for (String list : List.of("command", "args")) {
      Mapping.Field field = container.field(list);
      if (field != null && field.value() instanceof Sequence words) {
        List<Value> all = new ArrayList<>(words.items().size());
        for (Value word : words.items()) {
          all.add(expand(word, environment));
        }
        fields.put(list, field.key(), Sequence.of(all, words.isOpen(), words.span()));
      }
    }
    return fields.build(container.span());
  }

  @Override
  public @Nullable Value value(String name) {
    return values.get(name);
  }

  private void read(@Nullable Value env) {
    for (Value item : env instanceof Sequence list ? list.items() : List.<Value>of()) {
      String name = item instanceof Mapping variable ? variable.string("name") : null;
      if (name == null) {
        values.clear(); // It may set any of those before it anew.
      } else {
        values.put(name, expand(value(name, (Mapping) item), this));
      }
    }
  }

  private static Value value(String name, Mapping variable) {
    Value value = variable.get("value");
    boolean none = value == null || value instanceof Scalar scalar && scalar.asText().isEmpty();
    if (none && (variable.get("valueFrom") != null || variable.isOpen())) {
      Symbol symbol = Symbol.of("$(" + name + ")", variable.span().toString());
      return Unknown.of(Unknown.Reason.INPUT, symbol, Unknown.Type.STRING, variable.span());
    }
    if (value instanceof Scalar scalar && !scalar.isNull()) {
      // A number or a boolean in another language's manifest is its text.
      return scalar.isString() ? scalar : Scalar.string(scalar.asText(), scalar.span());
    }
    return value == null || value instanceof Scalar ? Scalar.string("", variable.span()) : value;
  }

  /** A text with the values of the variables that it refers to. */
  private static Value expand(Value value, Given environment) {
    Text text = KubernetesNormalizer.text(value);
    String chars = text == null ? "" : text.content();
    int dollar = chars.indexOf('$');
    if (text == null || dollar < 0) {
      return value;
    }
    Text.Builder whole = new Text.Builder();
    List<Origin> origins = new ArrayList<>(1);
    int last = chars.lastIndexOf(')');
    int done = 0;
    for (; dollar >= 0 && dollar + 1 < chars.length(); dollar = chars.indexOf('$', dollar)) {
      char next = chars.charAt(dollar + 1);
      int close = next == '(' && last > dollar ? chars.indexOf(')', dollar) : -1;
      if (next == '$') {
        whole.add(text, done, dollar + 1);
        done = dollar + 2;
      }
      if (close >= 0) {
        String name = chars.substring(dollar + 2, close);
        Value known = environment.value(name);
        if (known != null) {
          Span reference = text.span(dollar, close + 1);
          whole.add(text, done, dollar);
          add(whole, known, reference);
          if (origins.size() < MAX_ORIGINS) {
            Symbol symbol = Symbol.of("$(" + name + ")", known.span().toString());
            origins.add(new Origin(symbol, known.span()));
          }
          done = close + 1;
        }
      }
      dollar = close >= 0 ? close + 1 : dollar + 2;
    }
    if (done == 0) {
      return value;
    }
    Text expanded = whole.add(text, done, text.length()).build(text.whole());
    Value result =
        expanded.hasOpaque()
            ? Unknown.string(expanded, value.span())
            : Scalar.string(expanded, value.span());
    for (Origin origin : origins) {
      result = result.via(origin, value.span());
    }
    return result;
  }

  /** Adds the characters of a variable's value, all of which stand where it is referred to. */
  private static void add(Text.Builder whole, Value known, Span reference) {
    Text text = KubernetesNormalizer.text(known);
    if (text == null || whole.length() + text.length() > MAX_LENGTH) {
      whole.add(known instanceof Unknown unknown ? unknown : tooLong(reference), reference);
      return;
    }
    String chars = text.content();
    int done = 0;
    for (int i = 0; i < chars.length(); i++) {
      Opaque opaque = text.opaqueAt(i);
      if (opaque != null) {
        whole.add(chars.substring(done, i), reference).add(opaque, reference);
        done = i + 1;
      }
    }
    whole.add(chars.substring(done), reference);
  }

  private static Unknown tooLong(Span reference) {
    Symbol symbol = Symbol.impure("$(…)");
    return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol, Unknown.Type.STRING, reference);
  }
}
