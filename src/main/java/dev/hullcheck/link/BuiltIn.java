package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a kind that a cluster has without anybody declaring them. They have no place of
 * their own, so each stands where it is named.
 */
final class BuiltIn {
  private final String kind;
  private final @Nullable Data objects;

  BuiltIn(Catalog catalog, String kind) {
    this.kind = kind;
    this.objects = catalog.objects(kind);
  }

  /**
   * The object of a name, as somebody names it at a place; null where there is none.
   *
   * @param by whose place it is
   */
  @Nullable Resource named(String name, Span at, Resource by) {
    Data object = objects == null ? null : objects.get(name);
    return object == null ? null : resource(name, object, at, by);
  }

  /** All of them. */
  List<Resource> all(Span at, Resource by) {
    List<Resource> all = new ArrayList<>();
    if (objects != null) {
      for (Map.Entry<String, Data> object : objects.entries()) {
        all.add(resource(object.getKey(), object.getValue(), at, by));
      }
    }
    return all;
  }

  private Resource resource(String name, Data object, Span at, Resource by) {
    String shortKind = kind.substring(kind.indexOf('.') + 1);
    Mapping.Builder metadata = new Mapping.Builder().put("name", at, Scalar.string(name, at));
    Mapping.Builder fields = new Mapping.Builder().put("kind", at, Scalar.string(shortKind, at));
    for (Map.Entry<String, Data> field : object.entries()) {
      if (field.getKey().equals("labels")) {
        metadata.put("labels", at, value(field.getValue().value(), at));
      } else {
        fields.put(field.getKey(), at, value(field.getValue().value(), at));
      }
    }
    fields.put("metadata", at, metadata.build(at));
    return Resource.of(kind, shortKind + "/" + name, by.language()).build(fields.build(at), at);
  }

  private static Value value(Object data, Span at) {
    if (data instanceof Map<?, ?> map) {
      Mapping.Builder fields = new Mapping.Builder();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        fields.put((String) entry.getKey(), at, value(entry.getValue(), at));
      }
      return fields.build(at);
    }
    if (data instanceof List<?> list) {
      List<Value> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(value(item, at));
      }
      return Sequence.of(items, false, at);
    }
    return Scalar.plain(data, at);
  }
}
