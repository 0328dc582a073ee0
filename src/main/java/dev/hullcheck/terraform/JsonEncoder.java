package dev.hullcheck.terraform;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The function {@code jsonencode}: no blanks, names in order, {@code <>&} escaped. */
final class JsonEncoder implements Value.Cases<JsonEncoder> {
  private final ModuleScope module;
  private final StringBuilder out = new StringBuilder();
  private boolean known = true;

  JsonEncoder(ModuleScope module) {
    this.module = module;
  }

  /** The text of a value, or null where a part of it is not known or it is too long. */
  @Nullable String encode(Value value) {
    value.match(this);
    return known ? out.toString() : null;
  }

  private boolean goesOn() {
    known &= out.length() < ModuleScope.MAX_STRING && module.spend(1);
    return known;
  }

  @Override
  public JsonEncoder scalar(Scalar scalar) {
    return scalar.isString() && goesOn() ? string(scalar.asText()) : append(scalar.asText());
  }

  private JsonEncoder append(String text) {
    out.append(text);
    return this;
  }

  @Override
  public JsonEncoder mapping(Mapping mapping) {
    known &= !mapping.isOpen();
    List<Mapping.Field> fields = Loop.elements(module, mapping);
    if (fields == null || !goesOn()) {
      known = false;
      return this;
    }
    out.append('{');
    for (int i = 0; i < fields.size() && known; i++) {
      append(i == 0 ? "" : ",").string(fields.get(i).name()).append(":");
      fields.get(i).value().match(this);
    }
    return append("}");
  }

  @Override
  public JsonEncoder sequence(Sequence sequence) {
    known &= !sequence.isOpen();
    out.append('[');
    for (int i = 0; i < sequence.items().size() && goesOn(); i++) {
      append(i == 0 ? "" : ",");
      sequence.items().get(i).match(this);
    }
    return append("]");
  }

  @Override
  public JsonEncoder unknown(Unknown unknown) {
    known = false;
    return this;
  }

  private JsonEncoder string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            String hex = Integer.toHexString(c);
            out.append("\\u").append("0000", hex.length(), 4).append(hex);
          } else {
            out.append(c);
          }
        }
      }
    }
    return append("\"");
  }
}
