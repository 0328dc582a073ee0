package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys and values, in source order. */
public final class YamlMapping implements YamlNode {
  private static final int COMPARED_ONE_BY_ONE = 12;

  private final Text source;
  private final int start;
  private final int end;
  private final @Nullable String tag;
  private final boolean flow;
  private final boolean complete;
  private final List<YamlEntry> entries;

  YamlMapping(
      Text source,
      int start,
      int end,
      @Nullable String tag,
      boolean flow,
      boolean complete,
      List<YamlEntry> entries) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.tag = tag;
    this.flow = flow;
    this.complete = complete;
    this.entries = List.copyOf(entries);
  }

  /**
   * All entries. Those that {@code <<} merges in stand at its place; a key that is written here, or
   * merged in earlier, wins over a merged one. A key that is written twice is here twice.
   */
  public List<YamlEntry> entries() {
    return entries;
  }

  /** The entries whose key was written before in this mapping; readers keep the last one. */
  public List<YamlEntry> duplicates() {
    return entries.size() <= COMPARED_ONE_BY_ONE ? duplicatesOfFew() : duplicatesOfMany();
  }

  private List<YamlEntry> duplicatesOfFew() {
    List<YamlEntry> found = List.of();
    for (int i = 1; i < entries.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (entries.get(i).name().equals(entries.get(j).name())) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(entries.get(i));
          break;
        }
      }
    }
    return found;
  }

  private List<YamlEntry> duplicatesOfMany() {
    List<YamlEntry> found = List.of();
    Set<String> names = new HashSet<>(entries.size() * 2);
    for (YamlEntry entry : entries) {
      if (!names.add(entry.name())) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(entry);
      }
    }
    return found;
  }

  /** The last entry of a name, or null where there is none. */
  public @Nullable YamlEntry entry(String name) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).name().equals(name)) {
        return entries.get(i);
      }
    }
    return null;
  }

  /** The value of a name with its alias resolved, or null where the name is absent. */
  public @Nullable YamlNode get(String name) {
    YamlEntry entry = entry(name);
    return entry == null ? null : entry.value().resolved();
  }

  /** Whether all of it could be read; if not, there may be entries that are not here. */
  public boolean complete() {
    return complete;
  }

  /** Whether it is written as {@code {a: 1}}. */
  public boolean flow() {
    return flow;
  }

  @Override
  public Span span() {
    return source.span(start, end);
  }

  @Override
  public String written() {
    return source.content().substring(start, end);
  }

  @Override
  public @Nullable String tag() {
    return tag;
  }

  @Override
  public YamlMapping resolved() {
    return this;
  }
}
