package dev.hullcheck.cli;

import dev.hullcheck.engine.Configurations;
import dev.hullcheck.engine.TerraformInputs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every command takes from the command line and the configuration alike, so that they all see
 * the same rules and read files in the same way.
 *
 * @param configurations the configuration files that are in force
 * @param rules folders of own rules, which join the built-in ones
 * @param terraform what is said of Terraform's variables
 * @param kubernetesVersion what the command line says it is, or null
 */
public record Setup(
    Configurations configurations,
    List<String> rules,
    TerraformInputs terraform,
    @Nullable String kubernetesVersion) {
  public Setup {
    rules = List.copyOf(rules);
  }
}
