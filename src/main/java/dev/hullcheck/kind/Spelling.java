package dev.hullcheck.kind;

import org.jspecify.annotations.Nullable;

/**
 * How a source spells one field.
 *
 * @param to the API field, as a path from the resource
 * @param grammar the name of the text grammar that turns the source's string into the field's value
 *     ({@code taints}, {@code labels}, {@code list}); null where it is the value
 * @param value what the mere presence of the spelling says, as plain data; null where the source
 *     gives the value
 */
public record Spelling(String to, @Nullable String grammar, @Nullable Object value) {
  static Spelling read(Data data) {
    if (data.isString()) {
      return new Spelling(data.string(), null, null);
    }
    Data grammar = data.get("grammar");
    Data value = data.get("value");
    return new Spelling(
        data.need("to").string(),
        grammar == null ? null : grammar.string(),
        value == null ? null : value.value());
  }
}
