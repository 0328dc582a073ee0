package dev.hullcheck.engine;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.syntax.hcl.HclBody;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run has read that is the same whatever Terraform's variables are: the texts and trees of
 * modules, and whole units of other languages. A run over several environments reads it once.
 * Thread-safe.
 */
final class Kept {
  private final Map<String, SourceText> texts = new ConcurrentHashMap<>();
  private final Map<SourceFile, Parsed<HclBody>> trees = new ConcurrentHashMap<>();
  private final Map<String, Unit> units = new ConcurrentHashMap<>();

  @Nullable SourceText text(String file) {
    return texts.get(file);
  }

  void keep(String file, SourceText text) {
    texts.put(file, text);
  }

  @Nullable Parsed<HclBody> tree(SourceFile file) {
    return trees.get(file);
  }

  void keep(SourceFile file, Parsed<HclBody> tree) {
    trees.put(file, tree);
  }

  @Nullable Unit unit(String file) {
    return units.get(file);
  }

  void keep(String file, Unit unit) {
    units.put(file, unit);
    // Nobody parses it again.
    texts.remove(file);
  }
}
