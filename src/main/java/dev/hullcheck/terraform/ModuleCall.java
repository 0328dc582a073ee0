package dev.hullcheck.terraform;

import dev.hullcheck.model.CallSite;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a {@code module} block.
 *
 * @param name its label
 * @param address as users write it: {@code module.a}, {@code module.a[0]}
 * @param source where the module comes from; null where that is not known
 * @param arguments what it is given, evaluated in the calling module; without meta-arguments
 * @param header the block's type and label
 * @param block all of the block
 * @param uncertain whether it may be that it is not called, or several times
 * @param followed whether the module is there, and so evaluated
 * @param outer the call that led to the calling module, or null
 */
public record ModuleCall(
    String name,
    String address,
    @Nullable String source,
    Mapping arguments,
    Span header,
    Span block,
    boolean uncertain,
    boolean followed,
    @Nullable CallSite outer) {
  /** Whether the module is no folder beside the calling one: a registry, a repository. */
  public boolean isRemote() {
    return source == null || !ModuleFolder.isPath(source);
  }
}
