package dev.hullcheck.engine;

/**
 * Which module folders are libraries: written to be called with values of the caller's, so that the
 * defaults of their variables say little of what will be deployed.
 */
final class Libraries {
  private Libraries() {}

  /**
   * Whether a module folder lies below a folder called {@code modules}, as Terraform's guide has
   * it.
   */
  static boolean isLibrary(String folder) {
    return ("/" + folder + "/").contains("/modules/");
  }
}
