package dev.hullcheck.cli;

import dev.hullcheck.engine.Configurations;
import dev.hullcheck.engine.Environment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every command takes from the command line and the configuration alike, so that they all see
 * the same rules and read files in the same way.
 *
 * @param configurations the configuration files that are in force
 * @param rules folders of own rules, which join the built-in ones
 * @param environments what is said of Terraform's variables, in each environment that is asked for;
 *     at least one where the command reads files
 * @param kubernetesVersion what the command line says it is, or null
 * @param faults what is wrong with all of it, as far as it has been looked at
 */
public record Setup(
    Configurations configurations,
    List<Named> rules,
    List<Environment> environments,
    @Nullable String kubernetesVersion,
    Faults faults) {
  public Setup {
    rules = List.copyOf(rules);
    environments = List.copyOf(environments);
  }
}
