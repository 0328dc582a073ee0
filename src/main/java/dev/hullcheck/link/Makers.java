package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Table;
import dev.hullcheck.link.Namespaces.Namespace;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may make objects that are not seen: modules and charts that are not followed, and objects
 * that an operator acts upon.
 */
final class Makers {
  /** API groups, and kinds of others, whose objects make none that labels could be asked of. */
  private static final String HARMLESS = "api-groups-without-pods";

  private final @Nullable Table harmless;
  private final Inhabitants custom;
  private final Set<String> folders = new HashSet<>();

  Makers(Project project, Catalog catalog, Namespaces namespaces, Kustomized kustomized) {
    harmless = catalog.table(HARMLESS);
    List<Resource> objects = new ArrayList<>();
    for (Resource resource : project.resources()) {
      boolean object = resource.kind().startsWith("k8s.") && isCustom(resource, harmless);
      boolean unseen =
          resource.kind().equals(Project.MODULE_CALL) && !resource.isFollowed()
              || resource.kind().equals("terraform.helm_release");
      if (resource.owner() == null && object) {
        objects.add(resource);
      }
      if (resource.owner() == null && (object || unseen)) {
        folders.add(resource.folder());
      }
    }
    custom = new Inhabitants(objects, namespaces, kustomized);
  }

  /** Whether what an object owns is made by the controller of a custom resource. */
  boolean areOf(@Nullable Resource object) {
    return object != null && isCustom(object, harmless);
  }

  private static boolean isCustom(Resource object, @Nullable Table harmless) {
    String version = object.value().string("apiVersion");
    int slash = version == null ? -1 : version.indexOf('/');
    int dot = version == null ? -1 : version.indexOf('.');
    if (version == null || dot < 0 || dot > slash) {
      return false;
    }
    String group = version.substring(0, slash);
    String kind = object.kind().substring(object.kind().indexOf('.') + 1);
    return harmless == null || !harmless.has(group) && !harmless.has(group + "/" + kind);
  }

  /** Whether something beside an object, in its namespace, makes others that are not seen here. */
  boolean mayBeBeside(Namespace namespace) {
    return folders.contains(namespace.object().folder()) || custom.hold(namespace);
  }
}
