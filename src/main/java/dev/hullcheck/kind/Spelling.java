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
 * @param choice what decides the field, or null where it is always the same
 */
public record Spelling(
    String to,
    @Nullable String grammar,
    @Nullable Object value,
    Map<String, Object> sets,
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
      return new Spelling(data.string(), null, null, Map.of(), null);
    }
    Data grammar = data.get("grammar");
    Data value = data.get("value");
    Data sets = data.get("sets");
    Data by = data.get("by");
    return new Spelling(
        data.string("to", ""),
        grammar == null ? null : grammar.string(),
        value == null ? null : value.value(),
        sets == null ? Map.of() : constants(sets),
        by == null ? null : choice(by));
  }

  private static Choice choice(Data by) {
    Map<String, String> to = new LinkedHashMap<>();
    for (Map.Entry<String, Data> entry : by.need("to").entries()) {
      to.put(entry.getKey(), entry.getValue().string());
    }
    return new Choice(by.need("of").string(), to);
  }

  /** Plain data by API field. */
  static Map<String, Object> constants(Data data) {
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Map.Entry<String, Data> constant : data.entries()) {
      constants.put(constant.getKey(), constant.getValue().value());
    }
    return constants;
  }

  /** The same spelling of the field at another path. */
  public Spelling at(String path) {
    return new Spelling(path, grammar, value, sets, null);
  }
}
