package dev.hullcheck.terraform;

import dev.hullcheck.model.CallSite;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A call that is followed, as the called module sees it.
 *
 * @param caller the names of the calling module
 * @param block the {@code module} block
 * @param site where it is, for those who report
 * @param depth how many calls lead to it, itself among them
 * @param uncertain whether it may be that the module is not called so, or several times
 */
record Call(
    References caller,
    HclBlock block,
    Instances.Instance instance,
    CallSite site,
    int depth,
    boolean uncertain) {
  /** Of a call of a module that is described, the one that is written: itself, or one around it. */
  Call outermostDescribed() {
    Call written = this;
    while (written.caller().module().folder().isDescribed()) {
      Call around = written.caller().module().call();
      if (around == null) {
        break;
      }
      written = around;
    }
    return written;
  }

  /** What it gives a variable; null where it says nothing of it. */
  @Nullable Value argument(String name) {
    return caller.instances().argument(block, instance, name);
  }

  /** Whether it says anything of a variable. */
  boolean sets(String name) {
    return caller.module().declarations().parts(block).attribute(name) != null;
  }
}
