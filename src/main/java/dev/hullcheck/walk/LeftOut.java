package dev.hullcheck.walk;

/** Is told what a walk leaves out, where someone asks. */
public interface LeftOut {
  /** Why a file or a folder is not read. */
  enum Reason {
    GIT_IGNORED,
    /** By a glob of the command line. */
    EXCLUDED,
    /** By a configuration. */
    CONFIGURED,
    HIDDEN,
    NODE_MODULES,
    /** Templates of a Helm chart, which are no manifests yet. */
    CHART_TEMPLATES,
    /** A link to a folder, or one that leads out of the path given, or something else yet. */
    NO_FILE,
    /** Neither its name nor its first line is one of a kind that is read. */
    UNKNOWN_KIND
  }

  /**
   * One of them; nothing below a folder is named besides.
   *
   * @param name what reports call it, with a slash at the end of a folder
   * @param by the folder, named alike, whose ignore rules or configuration say so; else empty
   */
  void add(String name, Reason reason, String by);
}
