package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code NAME: {PART: MATCHER, …}}: a text that is of a type, each of whose parts matches. False
 * for what is not of the type; a part that is not there is absent as a field is.
 */
record Structured(Type type, List<Part> parts) implements Matcher {
  /** What is asked of one part. */
  record Part(String name, Matcher matcher) {}

  /** A text grammar that takes texts apart. */
  interface Type {
    /** What rules call it. */
    String name();

    /** The names of all parts. */
    List<String> names();

    /** All that a part can be; none where it can be anything. */
    default List<String> words(String part) {
      return List.of();
    }

    /**
     * The parts of a text.
     *
     * @return null where it is not of this type; open where parts of it cannot be known
     */
    @Nullable Mapping parts(String text, Span span);

    /** What is known of the parts of a text that is only known in part. */
    default @Nullable Mapping parts(Unknown unknown) {
      return Mapping.empty(true, unknown.span());
    }
  }

  /** Collects parts. */
  static final class Parts {
    private final Mapping.Builder builder = new Mapping.Builder();
    private final Span span;

    Parts(Span span) {
      this.span = span;
    }

    Parts put(String name, String text) {
      builder.put(name, span, Scalar.string(text, span));
      return this;
    }

    /** Puts a part that is there only where it is not empty. */
    Parts putIfAny(String name, @Nullable String text) {
      return text == null || text.isEmpty() ? this : put(name, text);
    }

    Parts put(String name, long number) {
      builder.put(name, span, Scalar.number(number, Long.toString(number), span));
      return this;
    }

    Parts put(String name, boolean flag) {
      builder.put(name, span, Scalar.bool(flag, Boolean.toString(flag), span));
      return this;
    }

    /** Puts the parts that another has found. */
    Parts putAll(Mapping others) {
      for (Mapping.Field field : others.fields()) {
        builder.put(field);
      }
      return this;
    }

    /** Puts a part that is there, and not known. */
    Parts unknown(String name, Unknown whole) {
      Symbol symbol = Symbol.impure(whole.symbol().name());
      builder.put(name, span, Unknown.of(whole.reason(), symbol, Unknown.Type.STRING, span));
      return this;
    }

    Mapping all() {
      return builder.build(span);
    }

    /** The parts, and perhaps others. */
    Mapping some() {
      return builder.open(true).build(span);
    }
  }

  @Override
  public String entry() {
    List<String> all = new ArrayList<>();
    for (Part part : parts) {
      all.add(part.name() + ": " + part.matcher().written());
    }
    return type.name() + ": {" + String.join(", ", all) + "}";
  }

  @Override
  public List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (Part part : parts) {
      paths.addAll(part.matcher().paths());
    }
    return paths;
  }

  @Override
  public Truth matches(Node node, Scope scope) {
    Mapping found;
    if (node.value() instanceof Unknown unknown) {
      found = type.parts(unknown);
      if (parts.isEmpty()) {
        return Truth.UNKNOWN;
      }
    } else {
      String text = Values.text(node.value());
      found = text == null ? null : type.parts(text, node.span());
    }
    if (found == null) {
      return Truth.FALSE;
    }
    Truth truth = Truth.TRUE;
    for (Part part : parts) {
      truth = truth.and(part.matcher().test(select(found, part.name(), node), scope));
    }
    return truth;
  }

  private static Selection select(Mapping parts, String name, Node whole) {
    Mapping.Field field = parts.field(name);
    List<Node> nodes = List.of();
    if (field != null) {
      String path = whole.path();
      nodes =
          List.of(new Node(field.value(), whole.span(), whole.resource(), path, whole.uncertain()));
    }
    return new Selection(nodes, field == null && parts.isOpen(), whole.span(), null);
  }
}
