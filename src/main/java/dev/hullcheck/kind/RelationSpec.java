package dev.hullcheck.kind;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One relation of a kind.
 *
 * @param to the kind of the other ends
 * @param one whether there is at most one other end
 * @param by how the other ends are found: {@code identity} (this resource's fields against those of
 *     {@code to}, the name first), {@code nearest} (all in the nearest folder that holds any) or
 *     the name of another algorithm of {@code link.Linker}
 * @param behindCalls whether a module call that is not followed may hold other ends
 * @param fields for an algorithm that compares fields: this kind's field to the other kind's
 * @param of for {@code reverse}: the relation of {@code to} that leads here; else empty
 */
public record RelationSpec(
    String to, boolean one, String by, boolean behindCalls, Map<String, String> fields, String of) {
  static RelationSpec read(Data data) {
    Data by = data.need("by");
    Map<String, String> fields = new LinkedHashMap<>();
    Data pairs = data.get("fields");
    if (pairs != null) {
      for (Map.Entry<String, Data> pair : pairs.entries()) {
        fields.put(pair.getKey(), pair.getValue().string());
      }
    }
    return new RelationSpec(
        data.need("to").string(),
        data.flag("one"),
        by.string(),
        data.flag("behindCalls"),
        fields,
        data.string("of", ""));
  }
}
