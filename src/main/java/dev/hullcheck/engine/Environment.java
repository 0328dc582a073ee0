package dev.hullcheck.engine;

/**
 * One of the environments that the same Terraform is applied in.
 *
 * @param name as the configuration calls it; empty where it names none
 * @param inputs what is said of Terraform's variables there
 */
public record Environment(String name, TerraformInputs inputs) {}
