package dev.hullcheck.author;

/** Compiles the rule, kind and table files of the build into resources of the jar. */
public final class Compile {
  private Compile() {}

  /**
   * Compiles what there is.
   *
   * @param args the project's folder and the folder of its classes
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("the project's folder and that of its classes");
    }
  }
}
