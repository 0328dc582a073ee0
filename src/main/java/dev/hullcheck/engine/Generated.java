package dev.hullcheck.engine;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.KustomizeGenerators;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.source.Names;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.terraform.ProjectFiles;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.walk.Reader;
import dev.hullcheck.walk.UnreadableException;
import dev.hullcheck.walk.Walk;
import dev.hullcheck.walk.WalkedFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a kustomization generates, with the texts of the files below the working folder
 * that they are made of. What git ignores is not in the repository: nothing is known of it.
 */
final class Generated implements KustomizeGenerators.Files {
  /** So many files of one kustomization are read. */
  private static final int MAX_FILES = 200;

  private final WalkedFile kustomization;
  private final Kustomizations all;
  private final Sources sources;
  private final ProjectFiles files;
  private int asked;

  private Generated(WalkedFile kustomization, Kustomizations all, Sources sources) {
    this.kustomization = kustomization;
    this.all = all;
    this.sources = sources;
    this.files = ReadableFiles.beside(kustomization, sources);
  }

  /** The objects as all that build from the kustomization make them; patches as they are. */
  static List<KubernetesObject> of(
      WalkedFile file, YamlStream stream, Kustomizations all, Sources sources) {
    Generated files = new Generated(file, all, sources);
    List<KubernetesObject> made = new ArrayList<>();
    List<KubernetesObject> patches = new ArrayList<>();
    for (YamlDocument document : stream.documents()) {
      if (document.root() != null
          && YamlValues.of(document.root()) instanceof Mapping kustomization) {
        for (KubernetesObject object : KustomizeGenerators.of(kustomization, files)) {
          (object.partial() ? patches : made).add(object);
        }
      }
    }
    List<KubernetesObject> objects = new ArrayList<>();
    objects.addAll(all.built(files.folder() + KustomizeWays.GENERATED, made));
    objects.addAll(patches);
    return objects;
  }

  private String folder() {
    String name = kustomization.name();
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  @Override
  public @Nullable Text read(String path) {
    String name = Names.resolve(folder(), path);
    if (++asked > MAX_FILES || files.kind(name) != ProjectFiles.Kind.FILE) {
      return null;
    }
    byte[] bytes = isIgnored(path) ? null : files.read(name);
    try {
      String content = bytes == null ? null : Reader.text(bytes, name);
      return content == null ? null : Text.of(sources.file(name, content), content);
    } catch (UnreadableException e) {
      return null;
    }
  }

  private boolean isIgnored(String path) {
    return sources.staged(Names.resolve(folder(), path)) == null
        && Walk.isIgnored(kustomization.path().resolveSibling(path));
  }

  @Override
  public boolean isRead(String path) {
    return all.isRead(Names.resolve(folder(), path));
  }
}
