package dev.hullcheck.value;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be known offline; no rule may fire on it alone. As {@link Opaque} it stands
 * for itself in a text that is only partly known.
 */
public final class Unknown implements Value, Opaque {
  /** Why a value is not known. */
  public enum Reason {
    /** It is given from outside: a variable without default, a script's argument. */
    INPUT,
    /** It is made when the deployment runs: a resource's computed attribute, a command's output. */
    COMPUTED,
    /** The text stands for something that a reader must fill in. */
    PLACEHOLDER,
    /** Another tool fills it in: Helm, Jinja, envsubst, a CI system. */
    TEMPLATE,
    /** The language allows it and we do not follow it. */
    NOT_UNDERSTOOD
  }

  /** What is known of its type; {@code ANY} where nothing is. */
  public enum Type {
    ANY,
    STRING,
    NUMBER,
    BOOLEAN,
    MAPPING,
    SEQUENCE
  }

  /** A symbol whose name or scope would be longer equals nothing. */
  private static final int MAX_NAME = 10_000;

  private final Reason reason;
  private final Symbol symbol;
  private final Type type;
  private final Span span;
  private final @Nullable Text text;
  private final List<Origin> origins;

  /** What it is where it is there at all; null where nothing is known of that. */
  private final @Nullable Mapping shape;

  private Unknown(
      Reason reason,
      Symbol symbol,
      Type type,
      Span span,
      @Nullable Text text,
      List<Origin> origins) {
    this(reason, symbol, type, span, text, origins, null);
  }

  private Unknown(
      Reason reason,
      Symbol symbol,
      Type type,
      Span span,
      @Nullable Text text,
      List<Origin> origins,
      @Nullable Mapping shape) {
    this.reason = reason;
    this.symbol = symbol;
    this.type = type;
    this.span = span;
    this.text = text;
    this.origins = origins;
    this.shape = shape;
  }

  public static Unknown of(Reason reason, Symbol symbol, Type type, Span span) {
    return new Unknown(reason, symbol, type, span, null, List.of());
  }

  public static Unknown of(Reason reason, Symbol symbol, Span span) {
    return of(reason, symbol, Type.ANY, span);
  }

  /**
   * A string of which some parts are known.
   *
   * @param text its literal and opaque parts; the opaque ones are best {@link Unknown}s, which then
   *     make the symbol of the whole, so that two strings of the same parts are equal
   */
  public static Unknown string(Text text, Span span) {
    StringBuilder name = new StringBuilder();
    StringBuilder scope = new StringBuilder();
    Reason reason = Reason.NOT_UNDERSTOOD;
    boolean impure = false;
    boolean first = true;
    for (int i = 0; i < text.length(); i++) {
      if (name.length() > MAX_NAME || scope.length() > MAX_NAME) {
        name.append('…');
        impure = true;
        break;
      }
      Opaque opaque = text.opaqueAt(i);
      if (opaque instanceof Unknown unknown) {
        name.append(unknown.written());
        scope.append(unknown.symbol.scope()).append('\n');
        impure |= unknown.symbol.isImpure();
        reason = first ? unknown.reason : reason;
        first = false;
      } else if (opaque != null) {
        name.append(opaque.written());
        scope.append(span).append('\n');
        reason = first ? Reason.TEMPLATE : reason;
        first = false;
      } else {
        name.append(text.content().charAt(i));
      }
    }
    Symbol symbol =
        impure ? Symbol.impure(name.toString()) : Symbol.of(name.toString(), scope.toString());
    return new Unknown(reason, symbol, Type.STRING, span, text, List.of());
  }

  /**
   * The same where it is known that it is nothing, or a mapping that has no other fields than this.
   */
  public Unknown within(Mapping widest) {
    return new Unknown(reason, symbol, type, span, text, origins, widest);
  }

  /** The mapping that has all fields that it can have; null where it may be anything. */
  public @Nullable Mapping widest() {
    return shape;
  }

  /** Whether there may be a field of a name in it. */
  public boolean mayHold(String field) {
    return shape == null || shape.isOpen() || shape.get(field) != null;
  }

  /** What may be in a field of it, where something is known of that; null else. */
  public @Nullable Unknown inside(String field) {
    Value value = shape == null ? null : shape.get(field);
    Mapping widest = value instanceof Unknown unknown ? unknown.shape : null;
    widest = value instanceof Mapping mapping ? mapping : widest;
    return widest == null ? null : of(reason, symbol, span).within(widest);
  }

  public Reason reason() {
    return reason;
  }

  public Symbol symbol() {
    return symbol;
  }

  public Type type() {
    return type;
  }

  /** The known and unknown parts of the string that this is, or null where no part is known. */
  public @Nullable Text text() {
    return text;
  }

  /** As a part of a text is written; what brings its own marks, as {@code $(…)}, keeps them. */
  @Override
  public String written() {
    String name = symbol.name();
    if (name.isEmpty() || "${<%".indexOf(name.charAt(0)) < 0) {
      return "${" + name + "}";
    }
    return name.charAt(0) == '$' && isName(name, 1) ? "${" + name.substring(1) + "}" : name;
  }

  private static boolean isName(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_' && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return text.length() > from;
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public List<Origin> origins() {
    return origins;
  }

  @Override
  public Unknown via(Origin origin, Span usedAt) {
    return new Unknown(reason, symbol, type, usedAt, text, Origins.add(origin, origins), shape);
  }

  @Override
  public Unknown at(Span place, List<Origin> names) {
    return new Unknown(reason, symbol, type, place, text, List.copyOf(names), shape);
  }

  /** The same where its parts stand at other places. */
  public Unknown with(Text parts) {
    return new Unknown(reason, symbol, type, parts.whole(), parts, List.of());
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.unknown(this);
  }

  @Override
  public String toString() {
    return written();
  }
}
