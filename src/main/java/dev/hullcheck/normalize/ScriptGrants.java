package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Command;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roles that the commands of one script grant, as they are at its end: what a later command
 * takes back is gone, what it may take back is uncertain.
 */
final class ScriptGrants {
  /** How many grants of one script are held against what is taken back; later ones are not. */
  private static final int MAX = 2_000;

  private final GrantDerivation grants;
  private final List<Made> all = new ArrayList<>();
  private int taken;

  ScriptGrants(Sink sink) {
    this.grants = new GrantDerivation(sink);
  }

  /**
   * A role for a member on a resource.
   *
   * @param on the sort of resource, as {@code iam.Grant} names it
   * @param name the resource's; null where the command names none
   * @param role null where the command grants no one role, but sets what it does not show
   * @param project as the command says it, or null
   * @param policy what a command sets as a whole; null where that is not known, or it sets none
   */
  record Grant(
      String on,
      @Nullable Value name,
      @Nullable Value role,
      @Nullable Value member,
      @Nullable Value condition,
      @Nullable Value project,
      @Nullable Mapping policy) {
    private Truth is(Grant other) {
      Truth named = same(name, other.name).and(same(project, other.project));
      return Truth.of(on.equals(other.on))
          .and(named)
          .and(same(role, other.role))
          .and(same(member, other.member))
          .and(same(condition, other.condition));
    }

    private static Truth same(@Nullable Value a, @Nullable Value b) {
      return a == null || b == null ? a == b ? Truth.TRUE : Truth.UNKNOWN : Values.equal(a, b);
    }
  }

  private static final class Made {
    final Grant grant;
    final Command by;
    final int index;
    final Resource.Builder builder;
    final Span head;

    Made(Grant grant, Command by, int index, Resource.Builder builder, Span head) {
      this.grant = grant;
      this.by = by;
      this.index = index;
      this.builder = builder;
      this.head = head;
    }
  }

  /**
   * Takes in a grant.
   *
   * @param index of the command in its script
   * @param builder of the resource that the command is
   * @param head what of it stands for it
   */
  void add(Grant grant, Command by, int index, Resource.Builder builder, Span head) {
    all.add(new Made(grant, by, index, builder, head));
  }

  /** Takes in a command that takes a grant back. */
  void remove(Grant grant, Command by) {
    taken++;
    if (taken > MAX) {
      return;
    }
    for (int i = Math.min(all.size(), MAX) - 1; i >= 0; i--) {
      Made made = all.get(i);
      Truth same = made.grant.role() == null ? Truth.FALSE : made.grant.is(grant);
      if (same.isTrue() && by.context().follows(made.by.context(), made.index)) {
        all.remove(i);
      } else if (!same.isFalse()) {
        made.builder.uncertain(true);
      }
    }
  }

  /** Gives out what is granted at the end of the script. */
  void end() {
    for (Made made : all) {
      Grant grant = made.grant;
      Resource resource = made.builder.build(Mapping.empty(true, made.head), made.head);
      if (grant.policy() != null) {
        grants.document(resource, grant.policy(), grant.on(), grant.name());
      } else if (grant.role() == null && grant.member() == null) {
        grants.unread(resource, grant.on(), grant.name());
      } else {
        grants.command(
            resource, grant.on(), grant.name(), grant.role(), grant.member(), grant.condition());
      }
    }
  }
}
