package dev.hullcheck.terraform;

/** What the files of a module folder are, by name; in the order in which Terraform reads them. */
public final class TerraformFiles {
  private TerraformFiles() {}

  /** Whether a file is part of a module: {@code .tf} and {@code .tf.json}. */
  public static boolean isConfiguration(String name) {
    return (name.endsWith(".tf") || name.endsWith(".tf.json")) && !isIgnored(name);
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
    String stem =
        name.endsWith(".tf.json")
            ? name.substring(0, name.length() - 8)
            : name.endsWith(".tf") ? name.substring(0, name.length() - 3) : name;
    return stem.equals("override") || stem.endsWith("_override");
  }

  /** The rank of a file of variables; what a higher one sets wins, in one rank the later name. */
  static int rank(String name) {
    if (name.equals("terraform.tfvars")) {
      return 0;
    }
    if (name.equals("terraform.tfvars.json")) {
      return 1;
    }
    return isAutomaticVariables(name) ? 2 : 3;
  }

  /** Editors' backups and swap files, which Terraform leaves out. */
  private static boolean isIgnored(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"));
  }
}
