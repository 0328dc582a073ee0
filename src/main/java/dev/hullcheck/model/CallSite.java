package dev.hullcheck.model;

import dev.hullcheck.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A call of a module that led to a resource.
 *
 * @param address as users write it: {@code module.a}, {@code module.a.module.b["k"]}
 * @param span the head of the block
 * @param outer the call that led to the calling module; null where that is a root
 */
public record CallSite(String address, Span span, @Nullable CallSite outer) {
  /** The call in the root module. */
  public CallSite outermost() {
    CallSite site = this;
    while (site.outer != null) {
      site = site.outer;
    }
    return site;
  }
}
