package dev.hullcheck.engine;

import dev.hullcheck.config.Settings;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Linker;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import dev.hullcheck.walk.FolderGlobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides what was read into the deployments that the configuration's {@code projects} name: each
 * folder is one, and all that lies in none of them is one too. Nothing in one is joined with
 * anything in another.
 */
final class Groups {
  private Groups() {}

  /** The deployments of a project, in the order of what they begin with. */
  static List<Project> of(Project all, Settings settings, Path workingFolder) {
    List<String> globs = settings.texts("projects");
    String base = settings.folder();
    if (globs.isEmpty() || base == null || all.resources().isEmpty()) {
      return List.of(all);
    }
    FolderGlobs folders = new FolderGlobs(base, globs);
    Map<String, String> byFolder = new HashMap<>();
    Map<String, List<Resource>> groups = new LinkedHashMap<>();
    for (Resource resource : all.resources()) {
      String folder = resource.folder();
      String group = byFolder.get(folder);
      if (group == null) {
        Path full = workingFolder.resolve(folder).toAbsolutePath().normalize();
        String around = folders.around(Configurations.slashed(full));
        group = around == null ? "" : around;
        byFolder.put(folder, group);
      }
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(resource);
    }
    List<Project> projects = new ArrayList<>();
    for (List<Resource> group : groups.values()) {
      projects.add(new Project(group, all.kubernetes()));
    }
    return projects;
  }

  /** The relations of each group, of all resources together. */
  static Relations relations(List<Project> groups, Catalog catalog) {
    if (groups.size() == 1) {
      return new Linker(groups.get(0), catalog);
    }
    Map<Resource, Linker> linkers = new IdentityHashMap<>();
    for (Project group : groups) {
      Linker linker = new Linker(group, catalog);
      for (Resource resource : group.resources()) {
        linkers.put(resource, linker);
      }
    }
    return (from, name) -> {
      Linker linker = linkers.get(from);
      return linker == null ? null : linker.related(from, name);
    };
  }
}
