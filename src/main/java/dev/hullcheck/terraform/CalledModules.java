package dev.hullcheck.terraform;

import dev.hullcheck.model.CallSite;
import dev.hullcheck.source.Names;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression.Step;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a module calls, each entered when it is first asked for, and what they give
 * back. Terraform knows no order of calls: the outputs of one may be the inputs of the next, and
 * what an output does not need is not worked out for it.
 */
final class CalledModules {
  /** How deep calls may lie in each other. */
  private static final int MAX_DEPTH = 50;

  private final References caller;
  private final ModuleScope module;
  private final Map<String, References> entered = new HashMap<>();

  CalledModules(References caller) {
    this.caller = caller;
    this.module = caller.module();
  }

  /**
   * The folder that a {@code module} block calls, or null where it is not there and nothing is
   * known of it.
   */
  @Nullable ModuleFolder folder(HclBlock block) {
    String source = ModuleFolder.source(block);
    if (source == null) {
      return null;
    }
    Map<String, ModuleFolder> folders = module.evaluation().folders();
    ModuleFolder local =
        ModuleFolder.isPath(source)
            ? folders.get(Names.resolve(module.folder().path(), source))
            : null;
    if (local != null) {
      return local;
    }
    String installed = module.evaluation().root().installed(key(module.call(), block.label(0)));
    ModuleFolder downloaded = installed == null ? null : folders.get(installed);
    return downloaded != null || ModuleFolder.isPath(source)
        ? downloaded
        : module.evaluation().remote().find(source, module.folder().version(block));
  }

  /** The names of the calls that lead to a call, joined by dots. */
  private static String key(@Nullable Call outer, String name) {
    return outer == null
        ? name
        : key(outer.caller().module().call(), outer.block().label(0)) + '.' + name;
  }

  /** Whether a folder is one of those that are being called, so that calling it has no end. */
  boolean isRecursive(ModuleFolder folder) {
    ModuleScope scope = module;
    while (scope.folder() != folder) {
      Call call = scope.call();
      if (call == null) {
        return false;
      }
      scope = call.caller().module();
    }
    return true;
  }

  /** The called module by one instance of a block; null where the call is not followed. */
  @Nullable References enter(HclBlock block, Instances.Instance instance) {
    References known = entered.get(instance.address());
    if (known != null) {
      return known;
    }
    ModuleFolder folder = folder(block);
    Call outer = module.call();
    int depth = outer == null ? 1 : outer.depth() + 1;
    if (folder == null
        || depth > MAX_DEPTH
        || isRecursive(folder)
        || !module.evaluation().addModule(folder)) {
      return null;
    }
    String address = module.addressPrefix() + instance.address();
    CallSite site = new CallSite(address, block.header(), outer == null ? null : outer.site());
    boolean uncertain = instance.uncertain() || outer != null && outer.uncertain();
    Call call = new Call(caller, block, instance, site, depth, uncertain);
    References called = new References(new ModuleScope(module.evaluation(), folder, call));
    entered.put(instance.address(), called);
    return called;
  }

  /**
   * What a reference to a call leads to.
   *
   * @param prefix {@code module.a}
   * @param steps all after {@code module}
   * @return null where the call is not followed, or not known to be made
   */
  @Nullable Value value(
      Evaluator evaluator, HclBlock block, String prefix, List<Step> steps, Span span) {
    if (folder(block) == null) {
      return null;
    }
    if (!caller.instances().isRepeated(block)) {
      References called = enter(block, caller.instances().single(block, prefix));
      return called == null ? null : output(evaluator, called, prefix, steps, 1, span);
    }
    if (steps.size() > 2
        && steps.get(1) instanceof Step.Index index
        && References.name(steps, 2) != null) {
      Value key = evaluator.evaluate(index.key());
      if (key instanceof Scalar scalar && !scalar.isNull()) {
        Instances.Instance instance = caller.instances().at(block, prefix, key);
        if (instance == null) {
          return module.failure(prefix + Evaluator.index(key), span);
        }
        References called = enter(block, instance);
        return called == null
            ? null
            : output(evaluator, called, instance.address(), steps, 2, span);
      }
    }
    Value all = all(evaluator, block, prefix, span);
    return all == null ? null : evaluator.walk(all, steps, 1, span, null);
  }

  /** All instances of a call with all their outputs; null where they are not known. */
  private @Nullable Value all(Evaluator evaluator, HclBlock block, String prefix, Span span) {
    List<Instances.Instance> instances = caller.instances().known(block, prefix);
    if (instances == null) {
      return null;
    }
    List<Value> values = new ArrayList<>();
    for (Instances.Instance instance : instances) {
      References called = enter(block, instance);
      if (called == null) {
        return null;
      }
      values.add(outputs(evaluator, called, instance.address(), span));
    }
    return caller.instances().collected(block, prefix, values, span);
  }

  /** All outputs of a call as an object. */
  private static Mapping outputs(
      Evaluator evaluator, References called, String address, Span span) {
    Mapping.Builder outputs = new Mapping.Builder();
    for (HclBlock block : called.module().declarations().all("output")) {
      String name = block.label(0);
      outputs.put(name, block.header(), output(evaluator, called, address, name, span));
    }
    return outputs.build(span);
  }

  private static Value output(
      Evaluator evaluator, References called, String address, String name, Span span) {
    Value value = called.output(name);
    return value == null
        ? evaluator.computed(address + "." + name, span)
        : called.module().outside(value, null);
  }

  /** What steps behind a call lead to: an output, or a part of one. */
  private static Value output(
      Evaluator evaluator,
      References called,
      String address,
      List<Step> steps,
      int next,
      Span span) {
    String name = References.name(steps, next);
    return name == null
        ? evaluator.walk(outputs(evaluator, called, address, span), steps, next, span, null)
        : evaluator.walk(
            output(evaluator, called, address, name, span), steps, next + 1, span, null);
  }
}
