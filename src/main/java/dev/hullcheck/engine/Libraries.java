package dev.hullcheck.engine;

import java.util.Set;

/**
 * Which module folders are libraries: written to be called with values of the caller's, so that the
 * defaults of their variables say little of what will be deployed.
 */
final class Libraries {
  private final Set<String> folders;

  Libraries(Set<String> folders) {
    this.folders = folders;
  }

  /**
   * Whether a module folder lies below a folder called {@code modules}, as Terraform's guide has
   * it.
   */
  boolean isLibrary(String folder) {
    return folders.contains(folder) && (("/" + folder + "/").contains("/modules/"));
  }
}
