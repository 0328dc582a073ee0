package dev.hullcheck.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source spells one field.
 *
 * @param to the API field, as a path from the resource; empty where {@code choice} says it
 * @param grammar the name of the text grammar that turns the source's value into the field's; null
 *     where it is the value
 * @param value what the field is where the source says true, as plain data; null where the source
 *     gives the value
 * @param sets what is said besides by giving it at all, as plain data by API field
 * @param defaults what Terraform's provider takes it to be where it is not written, as plain data
 *     by the first version of the provider that does so, in order; empty where that is left to the
 *     API
 * @param choice what decides the field, or null where it is always the same
 */
public record Spelling(
    String to,
    @Nullable String grammar,
    @Nullable Object value,
    Map<String, Object> sets,
    Map<String, Object> defaults,
    @Nullable Choice choice) {

  /**
   * A spelling that stands for one field or another.
   *
   * @param of the spelling that decides
   * @param to the field for each of its values, in upper case
   */
  public record Choice(String of, Map<String, String> to) {}

  static Spelling read(Data data) {
    if (data.isString()) {
      return new Spelling(data.string(), null, null, Map.of(), Map.of(), null);
    }
    Data grammar = data.get("grammar");
    Data value = data.get("value");
    Data sets = data.get("sets");
    Data defaults = data.get("default");
    Data by = data.get("by");
    return new Spelling(
        data.string("to", ""),
        grammar == null ? null : grammar.string(),
        value == null ? null : value.value(),
        sets == null ? Map.of() : constants(sets),
        defaults == null ? Map.of() : constants(defaults),
        by == null ? null : choice(by));
  }

  private static Choice choice(Data by) {
    Map<String, String> to = new LinkedHashMap<>();
    for (Map.Entry<String, Data> entry : by.need("to").entries()) {
      to.put(entry.getKey(), entry.getValue().string());
    }
    return new Choice(by.need("of").string(), to);
  }

  /** Plain data by name. */
  static Map<String, Object> constants(Data data) {
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Map.Entry<String, Data> constant : data.entries()) {
      constants.put(constant.getKey(), constant.getValue().value());
    }
    return constants;
  }

  /** The same spelling of the field at another path. */
  public Spelling at(String path) {
    return new Spelling(path, grammar, value, sets, defaults, null);
  }
}
