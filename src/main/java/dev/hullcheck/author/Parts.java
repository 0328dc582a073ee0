package dev.hullcheck.author;

import dev.hullcheck.kind.Data;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts together kind files that share a part: what nodes are made with is a kind of its own, and
 * lies inside of node pools and of clusters. A run reads kinds that are whole.
 *
 * <p>What a file says itself goes before what its part says.
 */
final class Parts {
  private final Map<String, Object> kinds;

  Parts(Map<String, Object> kinds) {
    this.kinds = kinds;
  }

  /**
   * The data of a kind file with its parts in it.
   *
   * @throws Data.DataException where it names a part that there is not
   */
  Object whole(Object file) {
    Data kind = Data.of(file);
    Data own = kind.get("part");
    Data parts = kind.get("parts");
    Map<String, Object> whole = copy(kind);
    whole.remove("part");
    whole.remove("parts");
    Map<String, Object> fields = child(whole, "fields");
    fields.replaceAll((path, field) -> like(Data.of(field)));
    if (own != null) {
      add(fields, own.get("fields"), "", "");
    }
    if (parts != null) {
      for (Map.Entry<String, Data> entry : parts.entries()) {
        include(entry.getKey(), entry.getValue(), whole, fields);
      }
    }
    return whole;
  }

  /** A field that is said to be like one of a part, or the field as it is. */
  private Object like(Data field) {
    Data like = field.get("like");
    if (like == null) {
      return field.value();
    }
    Data part = part(like.need("of"));
    Data fields = part.get("fields");
    Data same = fields == null ? null : fields.get(like.need("field").string());
    if (same == null) {
      throw like.need("field").fault("The part has no such field");
    }
    return same.value();
  }

  private Data part(Data of) {
    Object shared = kinds.get(of.string());
    Data part = shared == null ? null : Data.of(shared).get("part");
    if (part == null) {
      throw of.fault("The kind is no part of others");
    }
    return part;
  }

  private void include(
      String path, Data use, Map<String, Object> whole, Map<String, Object> fields) {
    Data part = part(use.need("of"));
    String at = path + ".";
    add(fields, part.get("fields"), at, "");
    for (String language : new String[] {"terraform", "config-connector"}) {
      Data block = use.get(language);
      if (block != null) {
        Map<String, Object> types = child(whole, language);
        for (String type : types.keySet()) {
          Map<String, Object> spellings = child(types, type);
          spellings.putIfAbsent(block.string(), path);
          add(spellings, part.get(language), block.string() + ".", at);
        }
      }
    }
    if (use.flag("gcloud")) {
      add(child(child(whole, "gcloud"), "flags"), part.get("gcloud"), "", at);
    }
  }

  /** Adds what is not there: names behind a prefix, and targets behind another. */
  private static void add(
      Map<String, Object> into, @Nullable Data entries, String names, String targets) {
    if (entries != null) {
      for (Map.Entry<String, Data> entry : entries.entries()) {
        Data value = entry.getValue();
        into.putIfAbsent(
            names + entry.getKey(), targets.isEmpty() ? value.value() : moved(value, targets));
      }
    }
  }

  /** A spelling whose fields lie deeper. */
  private static Object moved(Data spelling, String at) {
    if (spelling.isString()) {
      return at + spelling.string();
    }
    Map<String, Object> moved = copy(spelling);
    moved.put("to", at + spelling.need("to").string());
    Data sets = spelling.get("sets");
    if (sets != null) {
      Map<String, Object> deeper = new LinkedHashMap<>();
      for (Map.Entry<String, Data> set : sets.entries()) {
        deeper.put(at + set.getKey(), set.getValue().value());
      }
      moved.put("sets", deeper);
    }
    return moved;
  }

  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    Object there = parent.get(name);
    Map<String, Object> child = there == null ? new LinkedHashMap<>() : copy(Data.of(there));
    parent.put(name, child);
    return child;
  }

  private static Map<String, Object> copy(Data map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Data> entry : map.entries()) {
      copy.put(entry.getKey(), entry.getValue().value());
    }
    return copy;
  }
}
