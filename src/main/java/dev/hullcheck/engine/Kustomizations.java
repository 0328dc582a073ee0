package dev.hullcheck.engine;

import dev.hullcheck.kubernetes.Kustomization;
import dev.hullcheck.source.Names;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Reader;
import dev.hullcheck.walk.UnreadableException;
import dev.hullcheck.walk.WalkedFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which files the kustomizations of a run name as patches: their objects are not whole. */
final class Kustomizations {
  private final Set<String> patches = new HashSet<>();

  static Kustomizations of(List<WalkedFile> files) {
    Kustomizations all = new Kustomizations();
    for (WalkedFile file : files) {
      if (file.kind() == FileKind.KUSTOMIZATION) {
        all.add(file);
      }
    }
    return all;
  }

  private void add(WalkedFile file) {
    try {
      String content = Reader.read(file);
      SourceFile source = SourceFile.of(file.name(), content);
      Kustomization kustomization =
          Kustomization.of(YamlParser.parse(Text.of(source, content)).tree());
      for (YamlScalar patch : kustomization.patches()) {
        patches.add(Names.resolve(source.folder(), patch.value()));
      }
    } catch (UnreadableException e) {
      // The file is read once more as a unit of its own, which reports the problem.
      return;
    }
  }

  /** Whether a file is named as a patch. */
  boolean isPatch(String name) {
    return patches.contains(name);
  }
}
