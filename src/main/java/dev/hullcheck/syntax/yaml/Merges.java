package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the mappings under {@code <<} into the mapping that names them.
 *
 * @see <a href="https://yaml.org/type/merge.html">the merge key</a>
 */
final class Merges {
  private static final int MAX_MERGED = 200_000;

  private final Faults faults;
  private int left = MAX_MERGED;

  /** The merges of one text, which are bounded together. */
  Merges(Faults faults) {
    this.faults = faults;
  }

  /** Whether a key is {@code <<} itself, not a string of these characters. */
  static boolean isMerge(YamlNode key) {
    return key instanceof YamlScalar scalar
        && scalar.value().equals("<<")
        && (scalar.tag() == null
            ? scalar.style() == YamlScalar.Style.PLAIN
            : scalar.tag().equals("tag:yaml.org,2002:merge"));
  }

  /**
   * Adds the entries to {@code merged}, in place of each {@code <<} those that it merges in.
   *
   * @return whether all that is merged in is there
   */
  boolean merge(List<YamlEntry> entries, List<YamlEntry> merged) {
    Set<String> names = new HashSet<>();
    for (YamlEntry entry : entries) {
      if (!isMerge(entry.key())) {
        names.add(entry.name());
      }
    }
    boolean complete = true;
    for (YamlEntry entry : entries) {
      if (!isMerge(entry.key())) {
        merged.add(entry);
      } else if (entry.value().resolved() instanceof YamlSequence list) {
        complete &= list.complete();
        for (YamlNode item : list.items()) {
          complete &= merge(item, names, merged);
        }
      } else {
        complete &= merge(entry.value(), names, merged);
      }
    }
    return complete;
  }

  private boolean merge(YamlNode from, Set<String> names, List<YamlEntry> merged) {
    if (!(from.resolved() instanceof YamlMapping mapping)) {
      // What a host fills in may well be a mapping.
      if (from.written().indexOf(Text.OPAQUE) < 0) {
        faults.add(from.span(), "\"<<\" merges in a mapping or a list of mappings only");
      }
      return false;
    }
    if (mapping.entries().size() > left) {
      if (left > 0) {
        faults.add(from.span(), "The \"<<\" of this file merge in more than 200,000 entries");
      }
      left = 0;
      return false;
    }
    left -= mapping.entries().size();
    for (YamlEntry entry : mapping.entries()) {
      if (names.add(entry.name())) {
        merged.add(entry);
      }
    }
    return mapping.complete();
  }
}
