package dev.hullcheck.link;

import dev.hullcheck.model.Principal;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fleets of a project: which clusters are registered in which host project, by a membership or
 * by their own fleet block or flag.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/fleet-management/docs/fleet-concepts">
 *     Fleets</a>
 */
public final class Fleets {
  private static final String KIND = "fleet.Fleet";
  private static final String CLUSTER = "gke.Cluster";
  private static final String POOL = "workloadIdentityConfig.workloadPool";

  /**
   * One registration of a cluster.
   *
   * @param declared what registers it
   * @param cluster the cluster's own declaration, where it is known
   */
  private record Member(
      Resource declared,
      @Nullable Resource cluster,
      @Nullable Value name,
      @Nullable Value location,
      @Nullable Value project) {}

  private record Fleet(Value host, List<Member> members) {}

  private final List<Fleet> fleets = new ArrayList<>();
  private boolean open;

  /** Collects the members of all fleets. */
  Fleets(Project project, Relations relations) {
    for (Resource membership : project.ofKind("fleet.Membership")) {
      Related related = relations.related(membership, "cluster");
      Resource cluster =
          related != null && related.edges().size() == 1 ? related.edges().get(0).to() : null;
      String prefix = cluster == null ? "endpoint.gkeCluster." : "";
      Resource named = cluster == null ? membership : cluster;
      Value ofLink = Fields.at(membership, "endpoint.gkeCluster.project");
      add(
          Fields.at(membership, "project"),
          new Member(
              membership,
              cluster,
              Fields.at(named, prefix + "name"),
              Fields.at(named, prefix + "location"),
              ofLink == null ? Fields.at(named, prefix + "project") : ofLink));
    }
    for (Resource cluster : project.ofKind(CLUSTER)) {
      Value own = Fields.at(cluster, "project");
      Value written = Fields.at(cluster, "fleet.project");
      boolean registers =
          written != null
              || Fields.at(cluster, "fleet.ofOwnProject") instanceof Scalar flag && flag.isTrue();
      if (registers) {
        add(
            written == null ? own : written,
            new Member(
                cluster, cluster, Fields.at(cluster, "name"), Fields.at(cluster, "location"), own));
      }
    }
  }

  private void add(@Nullable Value host, Member member) {
    if (host == null) {
      // It is in some fleet, of which no more is known.
      open = true;
      return;
    }
    for (Fleet fleet : fleets) {
      if (Values.equal(fleet.host(), host).isTrue()) {
        fleet.members().add(member);
        return;
      }
    }
    List<Member> members = new ArrayList<>();
    members.add(member);
    fleets.add(new Fleet(host, members));
  }

  /** Whether anything registers a cluster. */
  public static boolean isAny(Project project) {
    if (!project.ofKind("fleet.Membership").isEmpty()) {
      return true;
    }
    for (Resource cluster : project.ofKind(CLUSTER)) {
      if (cluster.value().get("fleet") != null) {
        return true;
      }
    }
    return false;
  }

  /** The fleets as resources, each derived from the first registration that surely is made. */
  public static List<Resource> derive(Project project, Relations relations) {
    List<Resource> derived = new ArrayList<>();
    for (Fleet fleet : new Fleets(project, relations).fleets) {
      Resource owner = owner(fleet);
      Span span = owner.span();
      List<Value> members = new ArrayList<>();
      for (Member member : fleet.members()) {
        members.add(fields(member));
      }
      Mapping fields =
          new Mapping.Builder()
              .put("project", fleet.host().span(), fleet.host())
              .put("pool", fleet.host().span(), pool(fleet.host()))
              .put("members", span, Sequence.of(members, false, span))
              .build(span);
      derived.add(Resource.derived(KIND, owner).build(fields, span));
    }
    return derived;
  }

  private static Resource owner(Fleet fleet) {
    for (Member member : fleet.members()) {
      if (!member.declared().isUncertain()) {
        return member.declared();
      }
    }
    return fleet.members().get(0).declared();
  }

  private static Mapping fields(Member member) {
    Span span = member.declared().span();
    Mapping.Builder fields = new Mapping.Builder();
    if (member.name() != null) {
      fields.put("cluster", member.name().span(), member.name());
    }
    if (member.project() != null) {
      fields.put("project", member.project().span(), member.project());
    }
    return fields.open(member.project() == null || member.name() == null).build(span);
  }

  /** {@code PROJECT.svc.id.goog}. */
  private static Value pool(Value project) {
    Span span = project.span();
    Text.Builder pool = new Text.Builder();
    Text text = ResourceName.text(project);
    if (text != null) {
      pool.add(text);
    } else if (project instanceof Unknown unknown) {
      pool.add(unknown, span);
    }
    return ResourceName.value(pool.add(Principal.POOL, span).build(span));
  }

  /** The fleets that a cluster is a member of: one, but where registrations contradict. */
  Related of(Resource cluster, Project project) {
    List<Related.Edge> edges = new ArrayList<>();
    boolean more = open || Fields.mayBe(cluster, "fleet.project");
    for (Fleet fleet : fleets) {
      Truth member = Truth.FALSE;
      for (Member each : fleet.members()) {
        member = member.or(same(each, cluster));
      }
      if (member.isTrue()) {
        edges.add(new Related.Edge(resource(fleet, project), null));
      }
      more |= member == Truth.UNKNOWN;
    }
    return new Related(edges, more);
  }

  /**
   * The fleets in whose pool the workloads of a cluster are: those that it is a member of, and
   * those whose host project is its own, since a project has one pool.
   */
  Related sharing(Resource cluster, Project project) {
    Related members = of(cluster, project);
    List<Related.Edge> edges = new ArrayList<>(members.edges());
    boolean more = members.open();
    for (Fleet fleet : fleets) {
      Related.Edge edge = new Related.Edge(resource(fleet, project), null);
      Truth own = edges.contains(edge) ? Truth.FALSE : isOwn(cluster, fleet);
      if (own.isTrue()) {
        edges.add(edge);
      }
      more |= own == Truth.UNKNOWN;
    }
    return new Related(edges, more);
  }

  /** Whether a cluster's own pool is that of a fleet. In Autopilot mode it always has one. */
  private static Truth isOwn(Resource cluster, Fleet fleet) {
    Value pool = Fields.at(cluster, POOL);
    if (pool != null) {
      return Values.equal(pool, pool(fleet.host()));
    }
    boolean autopilot =
        Fields.at(cluster, "autopilot.enabled") instanceof Scalar mode && mode.isTrue();
    return autopilot
        ? equal(Fields.at(cluster, "project"), fleet.host())
        : Fields.mayBe(cluster, POOL) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** The clusters of a fleet that are declared. */
  Related clusters(Resource derived, Project project) {
    List<Related.Edge> edges = new ArrayList<>();
    boolean more = open;
    for (Fleet fleet : fleets) {
      if (resource(fleet, project) != derived) {
        continue;
      }
      for (Resource cluster : project.ofKind(CLUSTER)) {
        Truth member = Truth.FALSE;
        for (Member each : fleet.members()) {
          member = member.or(same(each, cluster));
        }
        if (member.isTrue()) {
          edges.add(new Related.Edge(cluster, null));
        }
        more |= member == Truth.UNKNOWN;
      }
    }
    return new Related(edges, more);
  }

  private static Resource resource(Fleet fleet, Project project) {
    Resource owner = owner(fleet);
    for (Resource derived : project.ofKind(KIND)) {
      if (derived.owner() == owner) {
        return derived;
      }
    }
    throw new IllegalStateException("no fleet was derived of " + owner);
  }

  /**
   * Whether a registration is that of a cluster. Of commands, one may make what another updates, so
   * that one name is taken for one cluster; two blocks of Terraform are two clusters.
   */
  private static Truth same(Member member, Resource cluster) {
    Resource other = member.cluster();
    if (other == cluster) {
      return Truth.TRUE;
    }
    if (other != null && other.reference() != null && cluster.reference() != null) {
      return Truth.FALSE;
    }
    Value name = Fields.at(cluster, "name");
    Truth same =
        name == null || member.name() == null
            ? Truth.UNKNOWN
            : ResourceName.same(name, member.name());
    Truth place = equal(Fields.at(cluster, "location"), member.location());
    Truth project = equal(Fields.at(cluster, "project"), member.project());
    if (place.isFalse() || project.isFalse()) {
      return Truth.FALSE;
    }
    return same;
  }

  private static Truth equal(@Nullable Value a, @Nullable Value b) {
    return a == null || b == null ? Truth.UNKNOWN : Values.equal(a, b);
  }
}
