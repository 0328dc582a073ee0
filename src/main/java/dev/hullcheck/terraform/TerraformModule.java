package dev.hullcheck.terraform;

import dev.hullcheck.model.CallSite;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A root module, or one call of a module, evaluated as far as it can be known without a plan: its
 * resources and the modules that it calls.
 */
public final class TerraformModule {
  private final List<TerraformResource> resources = new ArrayList<>();
  private final List<ModuleCall> calls = new ArrayList<>();
  private final List<References> modules = new ArrayList<>();
  private final List<ProviderRequirement> providers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private final ModuleScope scope;
  private final References references;

  private TerraformModule(References references) {
    this.scope = references.module();
    this.references = references;
    readProviders();
    readResources("resource");
    readResources("data");
    readCalls();
  }

  /**
   * Evaluates a root module; those that it calls are when they are asked for. Never throws for bad
   * input.
   *
   * @param folders by their paths, those that calls may lead to
   * @param remote what calls lead to elsewhere
   * @param files those that functions read
   * @param given what is said of its variables over its own files
   * @param assumeDefaults whether a variable of the root that nothing sets has its default; not so
   *     of a library, whose callers set what they like
   */
  public static TerraformModule evaluate(
      ModuleFolder root,
      Map<String, ModuleFolder> folders,
      RemoteModules remote,
      ProjectFiles files,
      GivenVariables given,
      boolean assumeDefaults) {
    Assignments assignments = new Assignments(root.declarations(), root.variables(), given);
    Evaluation evaluation = new Evaluation(root, folders, remote, files);
    return new TerraformModule(
        new References(
            new ModuleScope(evaluation, assignments, assumeDefaults && assignments.areWhole())));
  }

  /** The folder that it is written in. */
  public ModuleFolder folder() {
    return scope.folder();
  }

  /** The call that led there; null of a root module. */
  public @Nullable CallSite call() {
    Call call = scope.call();
    return call == null ? null : call.site();
  }

  /** What is wrong with its calls. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The modules that it calls and that are there, in the order of files and lines. */
  public List<TerraformModule> modules() {
    List<TerraformModule> called = new ArrayList<>(modules.size());
    for (References module : modules) {
      called.add(new TerraformModule(module));
    }
    return called;
  }

  /** The value of an output, or null where there is none of that name. */
  @Nullable Value output(String name) {
    return references.output(name);
  }

  /**
   * The outputs that write out a word and a blank behind it, each worked out: what is written for
   * people to read, such as a command that they may run.
   *
   * @param words any of which is looked for
   */
  public List<Value> outputsThatSay(List<String> words) {
    List<Value> outputs = new ArrayList<>();
    for (HclBlock block : scope.declarations().all("output")) {
      HclAttribute value = block.body().attribute("value");
      Value known = value != null && says(value, words) ? references.output(block.label(0)) : null;
      if (known != null) {
        outputs.add(known);
      }
    }
    return outputs;
  }

  private static boolean says(HclAttribute attribute, List<String> words) {
    for (Text text : Uses.texts(attribute.expression())) {
      for (String word : words) {
        if (text.content().contains(word + " ")) {
          return true;
        }
      }
    }
    return false;
  }

  /** What its resource blocks, then its data blocks make, in the order of files and lines. */
  public List<TerraformResource> resources() {
    return List.copyOf(resources);
  }

  /** Its calls, in the order of files and lines. */
  public List<ModuleCall> calls() {
    return List.copyOf(calls);
  }

  /**
   * The providers that it names in {@code required_providers}, and those that it configures with a
   * {@code version}, as was the way before Terraform 0.13.
   */
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
        TerraformResource resource =
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
                instance.uncertain() || isUncertain(),
                provider(block),
                call(),
                null);
        Call call = scope.call();
        resources.add(
            call != null && scope.folder().isDescribed()
                ? asMadeBy(call.outermostDescribed(), resource, instance)
                : resource);
      }
    }
  }

  /**
   * The provider that makes a block's resources. Which one a local name means is said by the module
   * that the block is in, also where a call hands it the configuration of another.
   */
  private String provider(HclBlock block) {
    HclAttribute written = block.body().attribute("provider");
    Expression named = written == null ? null : written.expression();
    if (named instanceof Expression.Traversal traversal) {
      named = traversal.source();
    }
    String local =
        named instanceof Expression.Variable variable
            ? variable.name()
            : TerraformResource.providerOf(block.label(0));
    String source = source(local);
    return source == null ? local : ProviderRequirement.providerOf(source);
  }

  /** A resource of a module that is not there: the call stands for all that is not handed in. */
  private TerraformResource asMadeBy(
      Call call, TerraformResource resource, Instances.Instance instance) {
    Span header = call.block().header();
    Bindings each = instance.bindings();
    if (each != null && each.value() instanceof Mapping bound && bound.get("value") != null) {
      header = scope.outside(bound.get("value"), null).span();
    }
    TerraformResource made =
        new TerraformResource(
            resource.mode(),
            resource.type(),
            resource.name(),
            resource.address(),
            resource.reference(),
            resource.scope(),
            (Mapping) scope.outside(resource.body(), header),
            header,
            call.block().span(),
            resource.uncertain(),
            resource.provider(),
            call.site().outer(),
            new CallSite(call.site().address(), source(call.block()), null));
    return scope.folder().isPartly() ? made.asPart() : made;
  }

  private boolean isUncertain() {
    Call call = scope.call();
    return call != null && call.uncertain();
  }

  private void readCalls() {
    for (HclBlock block : scope.declarations().all("module")) {
      String name = block.label(0);
      List<Instances.Instance> instances = references.instances().of(block, "module." + name);
      CalledModules called = references.calls();
      ModuleFolder folder = called.folder(block);
      if (folder != null && called.isRecursive(folder)) {
        problems.add(
            Problem.syntax(
                source(block), "Module \"" + name + "\" calls itself from here, which has no end"));
      }
      for (Instances.Instance instance : instances) {
        References module = folder == null ? null : called.enter(block, instance);
        boolean whole = folder != null && !folder.mayMakeMore();
        // What a description says of a module as a whole, it says of those that this calls too.
        if (!scope.folder().isDescribed()) {
          calls.add(call(block, instance, module != null && whole));
        }
        if (module != null) {
          modules.add(module);
        }
      }
    }
  }

  /** Where a call names the module. */
  private static Span source(HclBlock block) {
    HclAttribute source = block.body().attribute("source");
    return source == null ? block.header() : source.expression().span();
  }

  private ModuleCall call(HclBlock block, Instances.Instance instance, boolean followed) {
    return new ModuleCall(
        block.label(0),
        scope.addressPrefix() + instance.address(),
        ModuleFolder.source(block),
        body(block, instance, "source version providers"),
        block.header(),
        block.span(),
        instance.uncertain() || isUncertain(),
        followed,
        call());
  }

  /** What an instance sets, without meta-arguments and without some more names. */
  private Mapping body(HclBlock block, Instances.Instance instance, String without) {
    Mapping.Builder fields = new Mapping.Builder();
    List<String> left = List.of(without.split(" ", -1));
    Parts parts = scope.declarations().parts(block);
    for (String name : parts.names()) {
      if (left.contains(name)) {
        continue;
      }
      Value value = references.instances().attribute(block, instance, name);
      Span key = parts.key(name);
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
    for (HclBlock configured : scope.declarations().all("provider")) {
      HclAttribute version = configured.body().attribute("version");
      Value only = version == null ? null : references.evaluator().evaluate(version.expression());
      String constraint = text(only);
      if (only != null && constraint != null) {
        String local = configured.label(0);
        providers.add(new ProviderRequirement(local, source(local), constraint, only.span()));
      }
    }
  }

  /** Where the provider of a local name comes from, or null where that is not written. */
  private @Nullable String source(String local) {
    for (ProviderRequirement one : providers) {
      if (one.name().equals(local)) {
        return one.source();
      }
    }
    return null;
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
