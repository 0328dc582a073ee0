package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Spelling;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.model.CallSite;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.terraform.ModuleCall;
import dev.hullcheck.terraform.ModuleFolder;
import dev.hullcheck.terraform.ProviderRequirement;
import dev.hullcheck.terraform.TerraformModule;
import dev.hullcheck.terraform.TerraformPlan;
import dev.hullcheck.terraform.TerraformResource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes resources of the blocks of a Terraform module: each in its own spelling as {@code
 * terraform.TYPE}, and as the API object that it asks for where a kind file knows its type.
 */
public final class TerraformNormalizer {
  private final Catalog catalog;
  private final Sink sink;
  private final List<Problem> problems;
  private final NodeDerivation nodes;
  private final GrantDerivation grants;
  private final KubernetesNormalizer kubernetes;
  private final KubernetesTerraform manifests;
  private final Requests requests;
  private final ArgumentHistory arguments;
  private final PolicyDocuments policies = new PolicyDocuments();
  private final TerraformScripts scripts;

  /**
   * Puts what it makes into {@code sink}.
   *
   * @param problems where it puts what is wrong with calls of modules, each once
   */
  public TerraformNormalizer(Catalog catalog, Sink sink, List<Problem> problems) {
    this.catalog = catalog;
    this.sink = sink;
    this.problems = problems;
    this.nodes = new NodeDerivation(sink);
    this.grants = new GrantDerivation(sink);
    this.kubernetes = new KubernetesNormalizer(catalog, sink);
    this.manifests = new KubernetesTerraform(catalog, sink);
    this.requests = new Requests(sink);
    this.arguments = new ArgumentHistory(catalog, sink);
    this.scripts = new TerraformScripts(sink);
  }

  /**
   * Takes in all that a root module and those that it calls ask for.
   *
   * @param locked the versions of providers that the root's lock file holds them to
   * @param plan one that was made of it, or null
   */
  public void add(
      TerraformModule root, List<ProviderRequirement> locked, @Nullable TerraformPlan plan) {
    providers(root.providers(), root.call(), locked);
    Set<ModuleFolder> seen = new HashSet<>();
    seen.add(root.folder());
    scripts.ofOutputs(root);
    if (plan == null) {
      add(root, seen, null);
      return;
    }
    List<TerraformResource> written = new ArrayList<>();
    add(root, seen, written);
    add(plan.over(written));
  }

  /** Takes in what a plan makes of which there is no configuration. */
  public void add(TerraformPlan plan) {
    providers(plan.providers(), null, List.of());
    add(plan.alone());
  }

  /**
   * Takes in all that a module and those that it calls ask for.
   *
   * @param written where the resources are put instead, if a plan says what all modules make, also
   *     those that are not there; else null
   */
  private void add(
      TerraformModule module, Set<ModuleFolder> seen, @Nullable List<TerraformResource> written) {
    if (written == null) {
      add(module.resources());
    } else {
      written.addAll(module.resources());
    }
    for (ModuleCall call : module.calls()) {
      Resource made =
          Resource.of(Project.MODULE_CALL, call.address(), Language.TERRAFORM)
              .uncertain(call.uncertain())
              .followed(call.followed() || written != null)
              .block(call.block())
              .call(call.outer())
              .build(call.arguments(), call.header());
      sink.add(made);
      if (!call.followed()) {
        scripts.ofCall(made);
      }
    }
    for (TerraformModule called : module.modules()) {
      if (seen.add(called.folder())) {
        // All calls of a run share one version of each provider.
        providers(called.providers(), called.call(), List.of());
      }
      add(called, seen, written);
    }
    for (Problem problem : module.problems()) {
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
  }

  /**
   * Takes in the resources that a document shows. Of one that is plainly a part there may be more
   * than is written; calls of modules show how these are called, and set nothing up.
   *
   * @param elided whether something is left out, and says so
   */
  public void fragment(TerraformModule module, boolean elided) {
    for (TerraformResource resource : module.resources()) {
      add(elided || !isNamed(resource) ? resource.asPart() : resource);
    }
  }

  /** Whether a block sets what names its object in each spelling of it, so that it may be whole. */
  private boolean isNamed(TerraformResource block) {
    for (String name : catalog.kindsOfTerraform(block.type())) {
      KindSpec kind = catalog.kind(name);
      if (kind != null) {
        Map<String, Spelling> spellings = kind.terraform().getOrDefault(block.type(), Map.of());
        Mapping fields = new FieldMapper(kind, spellings).map(block.body()).build();
        String identity = kind.identity().isEmpty() ? "name" : kind.identity().get(0);
        int dot = identity.indexOf('.');
        if (fields.get(dot < 0 ? identity : identity.substring(0, dot)) == null) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Takes in the versions of providers that a module allows, if it says any.
   *
   * @param call the one that led to it, or null
   * @param locked what its lock file holds it to
   */
  private void providers(
      List<ProviderRequirement> required,
      @Nullable CallSite call,
      List<ProviderRequirement> locked) {
    List<ProviderRequirement> all = new ArrayList<>(required);
    all.addAll(locked);
    Mapping.Builder versions = new Mapping.Builder().open(true);
    for (ProviderRequirement one : all) {
      String version = one.version();
      if (version != null) {
        Value before = versions.get(one.provider());
        String both = before == null ? version : before + ", " + version;
        versions.put(one.provider(), one.span(), Scalar.string(both, one.span()));
      }
    }
    if (!versions.isEmpty()) {
      Span span = all.get(0).span();
      sink.add(
          Resource.of(Project.PROVIDERS, "", Language.TERRAFORM)
              .call(call)
              .build(versions.build(span), span));
    }
  }

  private void add(List<TerraformResource> blocks) {
    policies.gather(blocks);
    for (TerraformResource block : blocks) {
      add(block);
    }
  }

  private void add(TerraformResource block) {
    Resource raw = builder("terraform." + block.type(), block).build(block.body(), block.header());
    if (block.described() == null) {
      sink.add(raw);
      scripts.of(raw);
      if (block.type().startsWith("google_") && block.mode().equals("resource")) {
        arguments.derive(raw, block.type(), block.provider());
      }
    }
    if (block.type().equals("http") && block.mode().equals("data")) {
      requests.terraform(raw);
    }
    String on = GrantDerivation.grantedOn(block.type());
    if (on != null && !(on.equals("policy") && policies.isUsed(block))) {
      grants.terraform(raw, on, policies);
    }
    if (block.mode().equals("resource")) {
      for (String name : catalog.kindsOfTerraform(block.type())) {
        KindSpec kind = catalog.kind(name);
        if (kind != null) {
          add(block, kind);
        }
      }
    }
    for (KubernetesObject object : manifests.objects(block)) {
      kubernetes.add(object, builder("k8s." + object.kind(), block));
    }
  }

  private void add(TerraformResource block, KindSpec kind) {
    Mapping fields =
        new FieldMapper(kind, kind.terraform().getOrDefault(block.type(), Map.of()))
            .map(block.body())
            .build();
    Resource resource = builder(kind.name(), block).build(fields, block.header());
    sink.add(resource);
    nodes.derive(resource);
    SecretDerivation.derive(resource, sink);
    if (kind.name().equals(HelmReleases.KIND)) {
      HelmReleases.terraform(resource, sink);
    }
  }

  private static Resource.Builder builder(String kind, TerraformResource block) {
    return Resource.of(kind, block.address(), Language.TERRAFORM)
        .uncertain(block.uncertain())
        .block(block.block())
        .call(block.call())
        .described(block.described())
        .provider(block.provider())
        .reference(Symbol.of(block.reference(), block.scope()));
  }
}
