package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module folder, evaluated as far as it can be known without a plan: its resources and the
 * modules that it calls.
 */
public final class TerraformModule {
  private final List<TerraformResource> resources = new ArrayList<>();
  private final List<ModuleCall> calls = new ArrayList<>();
  private final List<ProviderRequirement> providers = new ArrayList<>();

  private final ModuleScope scope;
  private final References references;

  private TerraformModule(ModuleScope scope) {
    this.scope = scope;
    this.references = new References(scope);
  }

  /**
   * Evaluates a folder. Never throws for bad input.
   *
   * @param folder its path, the scope of the module's names
   * @param files its {@code .tf} and {@code .tf.json} files, in any order
   * @param variables its files of variables that Terraform reads by itself, in any order
   * @param given what is said of its variables over those files
   * @param assumeDefaults whether a variable that nothing sets has its default; not so of a
   *     library, whose callers set what they like
   */
  public static TerraformModule evaluate(
      String folder,
      List<HclBody> files,
      List<HclBody> variables,
      GivenVariables given,
      boolean assumeDefaults) {
    Declarations declarations = new Declarations(files, variables, given);
    TerraformModule module =
        new TerraformModule(
            new ModuleScope(folder, "", declarations, assumeDefaults, ProjectFiles.NONE));
    module.readResources("resource");
    module.readResources("data");
    module.readCalls();
    module.readProviders();
    return module;
  }

  /** What its resource blocks, then its data blocks make, in the order of files and lines. */
  public List<TerraformResource> resources() {
    return List.copyOf(resources);
  }

  /** The modules that it calls, in the order of files and lines. */
  public List<ModuleCall> calls() {
    return List.copyOf(calls);
  }

  /** The providers that it names in {@code required_providers}. */
  public List<ProviderRequirement> providers() {
    return List.copyOf(providers);
  }

  private void readResources(String mode) {
    for (HclBlock block : scope.declarations().all(mode)) {
      if (block.labels().size() != 2) {
        continue;
      }
      String type = block.label(0);
      String name = block.label(1);
      String reference = (mode.equals("data") ? "data." : "") + type + "." + name;
      for (Instances.Instance instance : references.instances().of(block, reference)) {
        resources.add(
            new TerraformResource(
                mode,
                type,
                name,
                scope.addressPrefix() + instance.address(),
                reference,
                instance.scope(),
                body(block, instance, ""),
                block.header(),
                block.span(),
                instance.uncertain()));
      }
    }
  }

  private void readCalls() {
    for (HclBlock block : scope.declarations().all("module")) {
      String name = block.label(0);
      HclAttribute source = block.body().attribute("source");
      Value from = source == null ? null : references.evaluator().evaluate(source.expression());
      for (Instances.Instance instance : references.instances().of(block, "module." + name)) {
        calls.add(
            new ModuleCall(
                name,
                scope.addressPrefix() + instance.address(),
                from instanceof Scalar scalar && scalar.isString() ? scalar.asText() : null,
                body(block, instance, "source version providers"),
                block.header(),
                block.span(),
                instance.uncertain()));
      }
    }
  }

  /** What an instance sets, without meta-arguments and without some more names. */
  private Mapping body(HclBlock block, Instances.Instance instance, String without) {
    Mapping.Builder fields = new Mapping.Builder();
    List<String> left = List.of(without.split(" ", -1));
    for (String name : Blocks.names(block.body())) {
      if (left.contains(name)) {
        continue;
      }
      Value value = references.instances().attribute(block, instance, name);
      Span key = Blocks.key(block.body(), name);
      if (value != null && key != null) {
        fields.put(name, key, value);
      }
    }
    return fields.build(block.header());
  }

  private void readProviders() {
    for (HclBlock settings : scope.declarations().settings()) {
      for (HclBlock required : settings.body().blocks("required_providers")) {
        for (HclItem item : required.body().items()) {
          if (item instanceof HclAttribute attribute) {
            providers.add(provider(attribute));
          }
        }
      }
    }
  }

  private ProviderRequirement provider(HclAttribute attribute) {
    Value value = references.evaluator().evaluate(attribute.expression());
    Value version = value instanceof Mapping mapping ? mapping.get("version") : value;
    String source = value instanceof Mapping mapping ? mapping.string("source") : null;
    String constraint = text(version);
    Span span = constraint == null || version == null ? attribute.nameSpan() : version.span();
    return new ProviderRequirement(attribute.name(), source, constraint, span);
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Scalar scalar && scalar.isString() ? scalar.asText() : null;
  }
}
