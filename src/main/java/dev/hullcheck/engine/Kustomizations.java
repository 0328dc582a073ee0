package dev.hullcheck.engine;

import dev.hullcheck.kubernetes.Kustomization;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.source.Names;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Value;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the kustomizations of a run say of files: which are patches, whose objects are not whole,
 * and to which namespace their objects are moved.
 */
final class Kustomizations {
  /** How deep kustomizations may lie in kustomizations. */
  private static final int MAX_DEPTH = 16;

  private final Map<String, Kustomization> byFolder = new LinkedHashMap<>();
  private final Set<String> patches = new HashSet<>();

  /** Which kustomizations have been followed, each with the namespace that it got. */
  private final Set<String> followed = new HashSet<>();

  /** By file; null where the kustomizations that take it in do not agree. */
  private final Map<String, @Nullable YamlScalar> namespaces = new HashMap<>();

  /** What was read of each kustomization by its name, until its unit takes it. */
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /** A file and its tree. */
  record Read(SourceText source, Parsed<YamlStream> tree) {}

  static Kustomizations of(List<WalkedFile> files, Sources sources) {
    Kustomizations all = new Kustomizations();
    for (WalkedFile file : files) {
      if (file.kind() == FileKind.KUSTOMIZATION) {
        // One that cannot be read is tried again as a unit of its own, which reports the problem.
        SourceText source = sources.read(file, new ArrayList<>());
        if (source != null) {
          all.add(file.name(), source);
        }
      }
    }
    all.place();
    return all;
  }

  private void add(String name, SourceText text) {
    SourceFile source = text.file();
    Parsed<YamlStream> parsed = YamlParser.parse(Text.of(source, text.content()));
    read.put(name, new Read(text, parsed));
    Kustomization kustomization = Kustomization.of(parsed.tree());
    byFolder.put(source.folder(), kustomization);
    for (YamlScalar patch : kustomization.patches()) {
      patches.add(Names.resolve(source.folder(), patch.value()));
    }
  }

  /** What was read of a file; null of one that is none of them, or that somebody has taken. */
  @Nullable Read take(String name) {
    return read.remove(name);
  }

  /** Finds the namespaces, from the kustomizations that no other takes in. */
  private void place() {
    Set<String> bases = new HashSet<>();
    for (Map.Entry<String, Kustomization> entry : byFolder.entrySet()) {
      for (YamlScalar resource : entry.getValue().resources()) {
        bases.add(Names.resolve(entry.getKey(), resource.value()));
      }
    }
    for (Map.Entry<String, Kustomization> entry : byFolder.entrySet()) {
      if (!bases.contains(entry.getKey())) {
        place(entry.getKey(), entry.getValue(), null, MAX_DEPTH);
      }
    }
  }

  /** The outermost kustomization that names a namespace has the last word. */
  private void place(
      String folder, Kustomization kustomization, @Nullable YamlScalar outer, int depth) {
    YamlScalar namespace = outer == null ? kustomization.namespace() : outer;
    if (!followed.add(folder + "\n" + (namespace == null ? "" : namespace.value()))) {
      return;
    }
    for (YamlScalar resource : kustomization.resources()) {
      String name = Names.resolve(folder, resource.value());
      Kustomization base = byFolder.get(name);
      if (base == null) {
        place(name, namespace);
      } else if (depth > 0) {
        place(name, base, namespace, depth - 1);
      }
    }
  }

  private void place(String file, @Nullable YamlScalar namespace) {
    if (!namespaces.containsKey(file)) {
      namespaces.put(file, namespace);
      return;
    }
    YamlScalar before = namespaces.get(file);
    if (before != null && (namespace == null || !namespace.value().equals(before.value()))) {
      namespaces.put(file, null);
    }
  }

  /** Whether a file is named as a patch. */
  boolean isPatch(String name) {
    return patches.contains(name);
  }

  /**
   * The namespace that the objects of a file are moved to; null where they stay in the one that
   * they name, or are moved to several.
   */
  @Nullable Value namespace(String name) {
    YamlScalar namespace = namespaces.get(name);
    return namespace == null ? null : YamlValues.of(namespace);
  }
}
