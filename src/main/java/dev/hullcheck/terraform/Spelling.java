package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The symbol of a value that is worked out from others: their own symbols and values, joined as the
 * expression joins them. Two expressions of equal operands so have equal symbols, whatever names
 * the operands went by.
 */
final class Spelling implements Value.Cases<Spelling> {
  private static final int MAX_LENGTH = 400;

  private final ModuleScope module;
  private final StringBuilder name = new StringBuilder();
  private final StringBuilder scopes = new StringBuilder();
  private @Nullable String scope;
  private boolean severalScopes;
  private boolean impure;
  private boolean unique;
  private Unknown.@Nullable Reason reason;
  private int depth;

  Spelling(ModuleScope module) {
    this.module = module;
  }

  Spelling add(String text) {
    if (name.length() < MAX_LENGTH) {
      name.append(text);
    } else {
      unique = true;
    }
    return this;
  }

  Spelling add(Value value) {
    if (name.length() >= MAX_LENGTH || depth > 20) {
      unique = true;
      return this;
    }
    depth++;
    value.match(this);
    depth--;
    return this;
  }

  /** Says that this is another value at each place. */
  Spelling unique() {
    unique = true;
    return this;
  }

  /** Says that this is another value each time. */
  Spelling impure() {
    impure = true;
    return this;
  }

  /** A value that the language gives and we do not follow. */
  Unknown notUnderstood(Unknown.Type type, Span span) {
    return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol(), type, span);
  }

  /** A value that is not known because an operand is not; for the reason of the first of these. */
  Unknown derived(Unknown.Type type, Span span) {
    Unknown.Reason first = reason == null ? Unknown.Reason.NOT_UNDERSTOOD : reason;
    return Unknown.of(first, symbol(), type, span);
  }

  Symbol symbol() {
    String written = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name.toString();
    if (impure) {
      return Symbol.impure(written);
    }
    String where = scope == null ? module.scope() : severalScopes ? scopes.toString() : scope;
    return Symbol.of(written, unique ? module.uniqueScope() : where);
  }

  @Override
  public Spelling scalar(Scalar scalar) {
    if (scalar.isString()) {
      add(quoted(scalar.asText()));
    } else {
      add(scalar.asText());
    }
    return this;
  }

  @Override
  public Spelling mapping(Mapping mapping) {
    unique |= mapping.isOpen();
    add("{");
    boolean first = true;
    for (Mapping.Field field : mapping.fields()) {
      add(first ? "" : ", ").add(quoted(field.name())).add(" = ").add(field.value());
      first = false;
      if (name.length() >= MAX_LENGTH) {
        break;
      }
    }
    add("}");
    return this;
  }

  @Override
  public Spelling sequence(Sequence sequence) {
    unique |= sequence.isOpen();
    add("[");
    boolean first = true;
    for (Value item : sequence.items()) {
      add(first ? "" : ", ").add(item);
      first = false;
      if (name.length() >= MAX_LENGTH) {
        break;
      }
    }
    add("]");
    return this;
  }

  @Override
  public Spelling unknown(Unknown unknown) {
    Symbol symbol = unknown.symbol();
    add(unknown.text() == null ? symbol.name() : "\"" + symbol.name() + "\"");
    impure |= symbol.isImpure();
    if (reason == null) {
      reason = unknown.reason();
    }
    if (scope == null) {
      scope = symbol.scope();
    } else {
      severalScopes |= !scope.equals(symbol.scope());
    }
    scopes.append(symbol.scope()).append('\n');
    return this;
  }

  /** A string as the language writes it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
