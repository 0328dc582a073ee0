package dev.hullcheck.author;

import dev.hullcheck.kind.Data;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes out of a kind file what is only shown: a run that judges does not read it. */
final class KindDocs {
  private KindDocs() {}

  /** A kind file as a run reads it. */
  static Map<String, Object> without(Data kind) {
    Map<String, Object> all = copy(kind);
    all.remove("derived");
    Data relations = kind.get("relations");
    if (relations != null) {
      Map<String, Object> bare = new LinkedHashMap<>();
      for (Map.Entry<String, Data> relation : relations.entries()) {
        Map<String, Object> keys = copy(relation.getValue());
        keys.remove("doc");
        bare.put(relation.getKey(), keys);
      }
      all.put("relations", bare);
    }
    return all;
  }

  /** What the file says of the kind and of its relations. */
  static Map<String, Object> of(Data kind) {
    Map<String, Object> docs = new TreeMap<>();
    put("derived", kind.get("derived"), docs);
    Data relations = kind.get("relations");
    if (relations != null) {
      for (Map.Entry<String, Data> relation : relations.entries()) {
        put("relation " + relation.getKey(), relation.getValue().get("doc"), docs);
      }
    }
    return docs;
  }

  private static void put(String name, @Nullable Data doc, Map<String, Object> docs) {
    if (doc != null) {
      docs.put(name, doc.string());
    }
  }

  private static Map<String, Object> copy(Data map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Data> entry : map.entries()) {
      copy.put(entry.getKey(), entry.getValue().value());
    }
    return copy;
  }
}
