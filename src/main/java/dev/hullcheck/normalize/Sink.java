package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Given;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where normalizing puts what it makes: resources, in order, and islands to be parsed next. */
public final class Sink {
  private final List<Resource> resources = new ArrayList<>();
  private final List<Island> islands = new ArrayList<>();
  private final List<Span> extents = new ArrayList<>(0);

  /** What an island is written in. */
  public enum IslandKind {
    SHELL,
    /** Text for people, in which whole lines may be commands. */
    PROSE,
    /** What cloud-init reads when a machine starts. */
    CLOUD_INIT,
    MANIFEST,
    /** What a collector of metrics reads, as YAML. */
    SCRAPE,
    /** Values for the chart that the owner installs, as YAML. */
    VALUES
  }

  /**
   * A manifest that a script has read and perhaps changed.
   *
   * @param objects what of it is there at the end of the script
   */
  public record Manifest(Parsed<YamlStream> parsed, List<KubernetesObject> objects) {}

  /**
   * Text in one language that came to light inside another.
   *
   * @param within what it lies in, as {@code script.Command} names it
   * @param owner the resource that holds it, or null
   * @param host what of the host brings it in: a command with a here-document, an expression
   * @param given the variables that a script starts with, as far as they are known; or null
   * @param manifest what a manifest has been read as; null where it is still to be read
   */
  public record Island(
      IslandKind kind,
      Text text,
      String within,
      @Nullable Resource owner,
      Span host,
      @Nullable Given given,
      @Nullable Manifest manifest) {
    Island(IslandKind kind, Text text, String within, @Nullable Resource owner) {
      this(kind, text, within, owner, text.whole());
    }

    Island(IslandKind kind, Text text, String within, @Nullable Resource owner, Span host) {
      this(kind, text, within, owner, host, null, null);
    }

    /** A manifest that has been read. */
    static Island manifest(
        Text text, String within, @Nullable Resource owner, Span host, Manifest manifest) {
      return new Island(IslandKind.MANIFEST, text, within, owner, host, null, manifest);
    }

    /** All that a comment above the host stands above. */
    public Span extent() {
      return host.to(text.whole());
    }
  }

  /** Notes characters of which a comment above them speaks as one. */
  void together(Span extent) {
    extents.add(extent);
  }

  /** What was noted to stand together. */
  public List<Span> extents() {
    return extents;
  }

  void add(Resource resource) {
    resources.add(resource);
  }

  void add(Island island) {
    islands.add(island);
  }

  /** The resources so far, derived ones behind their owners. */
  public List<Resource> resources() {
    return resources;
  }

  /** Whether there are islands that nobody has taken. */
  public boolean hasIslands() {
    return !islands.isEmpty();
  }

  /** The islands that were found since the last call. */
  public List<Island> takeIslands() {
    List<Island> taken = List.copyOf(islands);
    islands.clear();
    return taken;
  }
}
