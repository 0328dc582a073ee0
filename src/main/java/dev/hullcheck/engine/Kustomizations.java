package dev.hullcheck.engine;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.Kustomization;
import dev.hullcheck.kubernetes.KustomizeCaller;
import dev.hullcheck.source.Names;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the kustomizations of a run say of files: which are patches, whose objects are not whole,
 * and what becomes of the objects of the others.
 */
final class Kustomizations {
  private final Map<String, Kustomization> byFolder = new LinkedHashMap<>();
  private final Set<String> patches = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  /** The files that are read for themselves, which generators may take in too. */
  private final Set<String> files = new HashSet<>();

  /** What was read of each kustomization and patch by its name, until its unit takes it. */
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /** Null where there are no kustomizations. */
  private @Nullable KustomizeWays ways;

  /** A file and its tree. */
  record Read(SourceText source, Parsed<YamlStream> tree) {}

  static Kustomizations of(List<WalkedFile> files, Sources sources) {
    Kustomizations all = new Kustomizations();
    for (WalkedFile file : files) {
      if (file.kind() == FileKind.KUSTOMIZATION) {
        // One that cannot be read is tried again as a unit of its own, which reports the problem.
        Read read = all.read(file, sources);
        if (read != null) {
          all.add(read);
        }
      }
    }
    if (!all.byFolder.isEmpty()) {
      for (WalkedFile file : files) {
        all.files.add(file.name());
      }
      List<KustomizeCaller> callers = all.readBeside(files, sources);
      all.ways = KustomizeWays.of(all.byFolder, callers, all.files, all.read);
    }
    return all;
  }

  private @Nullable Read read(WalkedFile file, Sources sources) {
    SourceText text = sources.read(file, new ArrayList<>());
    if (text == null) {
      return null;
    }
    Read one = new Read(text, YamlParser.parse(Text.of(text.file(), text.content())));
    read.put(file.name(), one);
    return one;
  }

  private void add(Read one) {
    String folder = one.source().file().folder();
    Kustomization kustomization = Kustomization.of(one.tree().tree());
    byFolder.put(folder, kustomization);
    for (YamlScalar patch : kustomization.patches()) {
      patches.add(Names.resolve(folder, patch.value()));
    }
    for (YamlScalar other : kustomization.others()) {
      others.add(Names.resolve(folder, other.value()));
    }
  }

  /** Reads the files that kustomizations are made of, and finds who else has folders built. */
  private List<KustomizeCaller> readBeside(List<WalkedFile> files, Sources sources) {
    List<KustomizeCaller> callers = new ArrayList<>();
    for (WalkedFile file : files) {
      boolean yaml = file.kind() == FileKind.YAML;
      if (yaml || file.kind() == FileKind.JSON) {
        if (patches.contains(file.name()) || others.contains(file.name())) {
          read(file, sources);
        } else if (yaml) {
          callers.addAll(callers(file, sources));
        }
      }
    }
    return callers;
  }

  private List<KustomizeCaller> callers(WalkedFile file, Sources sources) {
    SourceText text = sources.read(file, new ArrayList<>());
    if (text == null || !KustomizeCaller.mayBeIn(text.content())) {
      return List.of();
    }
    Read one = new Read(text, YamlParser.parse(Text.of(text.file(), text.content())));
    read.put(file.name(), one);
    return KustomizeCaller.of(one.tree().tree());
  }

  /** What was read of a file; null of one that is none of them, or that somebody has taken. */
  @Nullable Read take(String name) {
    return read.remove(name);
  }

  /** Whether a file is one of the run, and so read for itself. */
  boolean isRead(String name) {
    return files.contains(name);
  }

  /** Whether a file is named as a patch. */
  boolean isPatch(String name) {
    return patches.contains(name);
  }

  /** The objects of a file as all that build from it make them, as far as that is one. */
  List<KubernetesObject> built(String name, List<KubernetesObject> objects) {
    KustomizeWays known = ways;
    return known == null ? objects : known.built(name, objects);
  }
}
