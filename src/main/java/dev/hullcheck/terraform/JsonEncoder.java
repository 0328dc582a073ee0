package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
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
  private final Span span;
  private final Text.Builder out = new Text.Builder();
  private boolean known = true;

  /**
   * An encoder.
   *
   * @param span where stands what no value brings: brackets, commas
   */
  JsonEncoder(ModuleScope module, Span span) {
    this.module = module;
    this.span = span;
  }

  /** The text of a value, or null where a part of it is not known or it is too long. */
  @Nullable String encode(Value value) {
    Text text = text(value);
    return text == null || text.hasOpaque() ? null : text.content();
  }

  /**
   * The text of a value, whose strings lie where they are written, and in which what is not known
   * is opaque: null where it is not known which members or elements there are, or it is too long.
   */
  @Nullable Text text(Value value) {
    value.match(this);
    return known ? out.build(span) : null;
  }

  private boolean goesOn() {
    known &= out.length() < ModuleScope.MAX_STRING && module.spend(1);
    return known;
  }

  @Override
  public JsonEncoder scalar(Scalar scalar) {
    return scalar.isString() && goesOn() ? string(scalar.text()) : append(scalar.asText());
  }

  private JsonEncoder append(String text) {
    out.add(text, span);
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
    append("{");
    for (int i = 0; i < fields.size() && known; i++) {
      append(i == 0 ? "" : ",")
          .string(Text.linear(fields.get(i).name(), fields.get(i).key()))
          .append(":");
      fields.get(i).value().match(this);
    }
    return append("}");
  }

  @Override
  public JsonEncoder sequence(Sequence sequence) {
    known &= !sequence.isOpen();
    append("[");
    for (int i = 0; i < sequence.items().size() && goesOn(); i++) {
      append(i == 0 ? "" : ",");
      sequence.items().get(i).match(this);
    }
    return append("]");
  }

  @Override
  public JsonEncoder unknown(Unknown unknown) {
    Text text = unknown.text();
    boolean string = text != null || unknown.type() == Unknown.Type.STRING;
    if (!goesOn()) {
      return this;
    }
    if (text != null) {
      return string(text);
    }
    append(string ? "\"" : "");
    out.add(unknown, span);
    return append(string ? "\"" : "");
  }

  private JsonEncoder string(Text text) {
    append("\"");
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape = escape(text.content().charAt(i));
      if (escape != null) {
        out.add(text, from, i).add(escape, text.span(i, i + 1));
        from = i + 1;
      }
    }
    out.add(text, from, text.length());
    return append("\"");
  }

  /** What stands for a character that JSON, or Terraform in it, escapes; null for all others. */
  private static @Nullable String escape(char c) {
    switch (c) {
      case '"':
        return "\\\"";
      case '\\':
        return "\\\\";
      case '\n':
        return "\\n";
      case '\r':
        return "\\r";
      case '\t':
        return "\\t";
      case '\b':
        return "\\b";
      case '\f':
        return "\\f";
      default:
        if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
          String hex = Integer.toHexString(c);
          return "\\u" + "0000".substring(hex.length()) + hex;
        }
        return null;
    }
  }
}
