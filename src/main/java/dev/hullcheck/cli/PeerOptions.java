package dev.hullcheck.cli;

import org.jspecify.annotations.Nullable;

/**
 * What options of other linters are called here. Loaded only where one was given; those whose names
 * are ours too, such as {@code --config} and {@code --var-file}, mean the same.
 */
final class PeerOptions {
  private PeerOptions() {}

  /**
   * What to write instead of an option that {@code lint} does not have, or null where no other
   * linter is known to have it.
   */
  static @Nullable String ours(String option) {
    return switch (option) {
      case "--check", "--include", "--include-queries", "--enable-rule" -> "--only";
      case "--skip-check", "--exclude-rule", "--exclude-queries", "--disable-rule" -> "--skip";
      case "--severity", "--minimum-severity", "--severity-threshold", "-s" -> "--min-severity";
      case "--exit-code", "--hard-fail-on", "--minimum-failure-severity" -> "--fail-on";
      case "--soft-fail", "--no-fail" -> "--fail-on none";
      case "--soft-fail-on" -> "--fail-on";
      case "--directory", "--file", "-d" -> "hullcheck lint PATH";
      case "--config-file" -> "--config";
      case "--output-file-path", "--output-file", "--out" -> "--output";
      case "--k8s-version" -> "--kubernetes-version";
      case "--tf-vars", "--terraform-vars-path" -> "--var-file";
      case "--skip-dirs", "--skip-files", "--skip-path", "--exclude-path", "--ignore-paths" ->
          "--exclude";
      case "--external-checks-dir", "--config-check" -> "--rules";
      case "--create-baseline" -> "hullcheck baseline";
      case "--add-all-built-in" -> "--profile all";
      case "--compact" -> "--quiet";
      case "--no-color" -> "--color never";
      case "--list", "-l" -> "hullcheck rules list";
      case "-v" -> "--verbose";
      default -> null;
    };
  }
}
