package dev.hullcheck.syntax.yaml;

import java.util.List;

/**
 * The documents of a file or an island, in source order, without the empty ones.
 *
 * @param documents each read on its own, so that a broken one does not hide the others
 */
public record YamlStream(List<YamlDocument> documents) {
  public YamlStream {
    documents = List.copyOf(documents);
  }
}
