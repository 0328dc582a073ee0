package dev.hullcheck.terraform;

/** What the files of a module folder are, by name; in the order in which Terraform reads them. */
public final class TerraformFiles {
  private TerraformFiles() {}

  /**
   * Whether a file is part of a module: {@code .tf} and {@code .tf.json}, and those of OpenTofu.
   */
  public static boolean isConfiguration(String name) {
    return stem(name).length() < name.length() && !isIgnored(name);
  }

  /** A name without the ending of a configuration; all of it where it has another one. */
  private static String stem(String name) {
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    if (stem.endsWith(".tf")) {
      return stem.substring(0, stem.length() - 3);
    }
    return stem.endsWith(".tofu") ? stem.substring(0, stem.length() - 5) : name;
  }

  /** The file that OpenTofu reads instead of a {@code .tf} or {@code .tf.json}, if it is there. */
  static String replacement(String name) {
    String ending = name.substring(stem(name).length());
    return stem(name) + ending.replace(".tf", ".tofu");
  }

  /** Whether a file sets variables without being named: {@code terraform.tfvars} and the like. */
  public static boolean isAutomaticVariables(String name) {
    return name.equals("terraform.tfvars")
        || name.equals("terraform.tfvars.json")
        || ((name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json"))
            && !isIgnored(name));
  }

  /** Whether a file changes blocks of the others instead of adding its own. */
  static boolean isOverride(String name) {
    String stem = stem(name);
    return stem.equals("override") || stem.endsWith("_override");
  }

  /** The rank of {@code *.auto.tfvars}, among which the later name wins. */
  static final int BY_NAME = 2;

  /** The rank of a file of variables: what a higher one sets wins. */
  static int rank(String name) {
    if (name.equals("terraform.tfvars")) {
      return 0;
    }
    if (name.equals("terraform.tfvars.json")) {
      return 1;
    }
    return isAutomaticVariables(name) ? BY_NAME : 3;
  }

  /** Editors' backups and swap files, which Terraform leaves out. */
  private static boolean isIgnored(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"));
  }
}
