package dev.hullcheck.engine;

import dev.hullcheck.config.Settings;
import dev.hullcheck.model.KubernetesVersions;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The version of Kubernetes as the command line says it, for all folders, else as the innermost
 * configuration around a folder does.
 */
final class SaidKubernetes implements KubernetesVersions {
  private final @Nullable Value option;
  private final Settings settings;
  private final Path workingFolder;
  private final Map<String, @Nullable Value> byFolder = new HashMap<>();

  /**
   * What is said.
   *
   * @param version of the command line, or null
   */
  SaidKubernetes(@Nullable String version, Settings settings, Path workingFolder) {
    // What reports call the place of the value.
    Span place = new Span(SourceFile.of("--kubernetes-version", ""), 0, 0);
    this.option = version == null ? null : Scalar.string(version, place);
    this.settings = settings;
    this.workingFolder = workingFolder;
  }

  @Override
  public @Nullable Value in(String folder) {
    if (option != null || settings.files().isEmpty()) {
      return option;
    }
    if (!byFolder.containsKey(folder)) {
      Path full = workingFolder.resolve(folder).toAbsolutePath().normalize();
      byFolder.put(folder, settings.kubernetesVersion(Configurations.slashed(full)));
    }
    return byFolder.get(folder);
  }
}
