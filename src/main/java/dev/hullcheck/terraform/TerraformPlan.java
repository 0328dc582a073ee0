package dev.hullcheck.terraform;

import dev.hullcheck.model.CallSite;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.value.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan or state, as the resources that it makes: by itself, or over its configuration. */
public final class TerraformPlan {
  private final PlanFile plan;
  private final PlanNames names;

  /** The resources of a plan or state that was read. */
  public TerraformPlan(PlanFile plan) {
    this.plan = plan;
    this.names = new PlanNames(plan, plan.span().file().path());
  }

  /** The values that the plan was made with, over what else is said of variables. */
  public GivenVariables variables(GivenVariables given) {
    List<GivenVariables.Source> sources = new ArrayList<>(given.sources());
    sources.add(plan.variables());
    return new GivenVariables(sources);
  }

  /** The characters of the plan that no report may show. */
  public List<Span> sensitive() {
    return plan.sensitive();
  }

  /** The versions of providers that the configuration in the plan asks for. */
  public List<ProviderRequirement> providers() {
    return plan.providers();
  }

  /**
   * How much of the plan's root module a folder declares.
   *
   * @return from 0, nothing, to 1, all of it
   */
  public double share(ModuleFolder folder) {
    Set<String> there = new HashSet<>();
    for (HclBlock block : folder.declarations().all("resource")) {
      there.add(block.label(0) + "." + block.label(1));
    }
    for (HclBlock block : folder.declarations().all("data")) {
      there.add("data." + block.label(0) + "." + block.label(1));
    }
    for (HclBlock block : folder.declarations().all("module")) {
      there.add("module." + block.label(0));
    }
    Set<String> declared = plan.declared();
    int found = 0;
    for (String name : declared) {
      found += there.contains(name) ? 1 : 0;
    }
    return declared.isEmpty() ? 0 : (double) found / declared.size();
  }

  /** All that the plan makes, where it says it. */
  public List<TerraformResource> alone() {
    List<TerraformResource> resources = new ArrayList<>();
    for (PlanFile.Planned instance : plan.instances().values()) {
      resources.add(alone(instance));
    }
    return resources;
  }

  private TerraformResource alone(PlanFile.Planned instance) {
    String scope = names.scope(instance.module());
    boolean repeated = instance.address().endsWith("]");
    return new TerraformResource(
        instance.mode(),
        instance.type(),
        instance.name(),
        instance.address(),
        (instance.mode().equals("data") ? "data." : "") + instance.type() + "." + instance.name(),
        repeated ? scope + ':' + instance.address() : scope,
        new PlanBody(instance, names, scope).body(),
        instance.head(),
        instance.whole(),
        false,
        instance.provider(),
        null,
        null);
  }

  /**
   * What a configuration and the plan make together, each instance once.
   *
   * @param written what the configuration makes, evaluated with the plan's {@link #variables}
   */
  public List<TerraformResource> over(List<TerraformResource> written) {
    Map<String, TerraformResource> byBlock = new HashMap<>();
    for (TerraformResource resource : written) {
      byBlock.putIfAbsent(PlanFile.withoutKeys(resource.address()), resource);
    }
    Set<String> done = new HashSet<>();
    List<TerraformResource> all = new ArrayList<>();
    for (TerraformResource resource : written) {
      PlanFile.Planned instance = plan.instances().get(resource.address());
      if (instance != null) {
        done.add(resource.address());
        all.add(laid(resource, instance, true));
      } else if (!resource.uncertain() || !settles(resource)) {
        all.add(resource);
      }
    }
    for (PlanFile.Planned instance : plan.instances().values()) {
      if (!done.contains(instance.address())) {
        TerraformResource block = byBlock.get(PlanFile.withoutKeys(instance.address()));
        all.add(block == null ? alone(instance) : laid(block, instance, false));
      }
    }
    return all;
  }

  /** Whether the plan knows the block of an instance, and so how many there will be. */
  private boolean settles(TerraformResource resource) {
    return plan.isSettled() && plan.block(PlanFile.withoutKeys(resource.address())) != null;
  }

  private TerraformResource laid(
      TerraformResource written, PlanFile.Planned instance, boolean same) {
    String scope = same ? written.scope() : written.scope() + ':' + instance.address();
    Mapping body =
        new PlanLayer(scope, same)
            .body(written.body(), instance.values(), instance.unknown(), instance.sensitive());
    return new TerraformResource(
        written.mode(),
        written.type(),
        written.name(),
        instance.address(),
        written.reference(),
        scope,
        body,
        written.header(),
        written.block(),
        false,
        written.provider(),
        same ? written.call() : call(written.call(), instance.module()),
        written.described());
  }

  /** The call of a block as the one of an instance: with the keys that lead to that. */
  private static @Nullable CallSite call(@Nullable CallSite written, String module) {
    if (written == null || module.isEmpty()) {
      return written;
    }
    CallSite around = call(written.outer(), PlanFile.outer(module));
    return new CallSite(module, written.span(), around);
  }
}
