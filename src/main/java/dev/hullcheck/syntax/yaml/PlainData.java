package dev.hullcheck.syntax.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree as plain data: maps, lists, strings, longs, decimals and booleans. */
public final class PlainData {
  private PlainData() {}

  /** What a node is, its aliases followed; null is the text that stands there, mostly empty. */
  public static Object of(YamlNode node) {
    YamlNode resolved = node.resolved();
    if (resolved instanceof YamlMapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (YamlEntry entry : mapping.entries()) {
        map.put(entry.name(), of(entry.value()));
      }
      return map;
    }
    if (resolved instanceof YamlSequence sequence) {
      List<Object> list = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        list.add(of(item));
      }
      return list;
    }
    YamlScalar scalar = (YamlScalar) resolved;
    Long whole = scalar.whole();
    if (whole != null) {
      return whole;
    }
    BigDecimal number = scalar.number();
    if (number != null) {
      return number;
    }
    return scalar.type() == YamlScalar.Type.BOOLEAN ? (Object) scalar.isTrue() : scalar.value();
  }
}
