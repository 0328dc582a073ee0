package dev.hullcheck.normalize;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping in the making, into which values are put by path from several places of a source. */
final class FieldTree {
  private static final class Entry {
    final Span key;
    @Nullable Value value;
    @Nullable FieldTree tree;

    Entry(Span key) {
      this.key = key;
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private boolean open;
  private final Span span;

  FieldTree(boolean open, Span span) {
    this.open = open;
    this.span = span;
  }

  /**
   * Puts a value at a path of names joined by dots; the last one put there counts.
   *
   * @param key the source's name for it, which the mappings on the way are also known by
   */
  void put(String path, Span key, Value value) {
    int dot = path.indexOf('.');
    if (dot >= 0) {
      below(path.substring(0, dot), key, key, open).put(path.substring(dot + 1), key, value);
      return;
    }
    Entry entry = entries.computeIfAbsent(path, name -> new Entry(key));
    entry.value = value;
    entry.tree = null;
  }

  /** The value that was put at a path; null where there is none, or where others lie below it. */
  @Nullable Value get(String path) {
    int dot = path.indexOf('.');
    Entry entry = entries.get(dot < 0 ? path : path.substring(0, dot));
    if (entry == null || dot < 0) {
      return entry == null ? null : entry.value;
    }
    return entry.tree == null ? null : entry.tree.get(path.substring(dot + 1));
  }

  /** Puts a value at a path where there is none yet. */
  void putIfAbsent(String path, Span key, Value value) {
    if (!has(path)) {
      put(path, key, value);
    }
  }

  private boolean has(String path) {
    int dot = path.indexOf('.');
    Entry entry = entries.get(dot < 0 ? path : path.substring(0, dot));
    if (entry == null || dot < 0 || entry.tree == null) {
      return entry != null;
    }
    return entry.tree.has(path.substring(dot + 1));
  }

  /** Says that there may be more than what is put. */
  void open() {
    open = true;
  }

  /** Makes sure that there is a mapping at a path. */
  void open(String path, Span key, Mapping mapping) {
    FieldTree tree = this;
    int from = 0;
    for (int dot = path.indexOf('.'); ; dot = path.indexOf('.', from)) {
      String name = path.substring(from, dot < 0 ? path.length() : dot);
      tree = tree.below(name, key, mapping.span(), dot >= 0 && tree.open);
      if (dot < 0) {
        break;
      }
      from = dot + 1;
    }
    tree.open |= mapping.isOpen();
  }

  /**
   * The mapping of a name.
   *
   * @param open whether one that is made now may hold more: no source has written it as a whole, so
   *     it is as open as what it lies in
   */
  private FieldTree below(String name, Span key, Span whole, boolean open) {
    Entry entry = entries.computeIfAbsent(name, absent -> new Entry(key));
    if (entry.tree == null) {
      entry.tree = new FieldTree(open, whole);
    }
    return entry.tree;
  }

  Mapping build() {
    Mapping.Builder builder = new Mapping.Builder().open(open);
    for (Map.Entry<String, Entry> field : entries.entrySet()) {
      Entry entry = field.getValue();
      Value value = entry.tree == null ? entry.value : entry.tree.build();
      if (value != null) {
        builder.put(field.getKey(), entry.key, value);
      }
    }
    return builder.build(span);
  }
}
