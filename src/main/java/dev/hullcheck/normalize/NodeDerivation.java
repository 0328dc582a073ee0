package dev.hullcheck.normalize;

import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derives {@code gke.NodeConfig} (what nodes are made with) and {@code k8s.NodeGroup} (nodes that
 * share taints and labels) from clusters and node pools.
 */
final class NodeDerivation {
  private final Sink sink;

  NodeDerivation(Sink sink) {
    this.sink = sink;
  }

  void derive(Resource resource) {
    switch (resource.kind()) {
      case "gke.Cluster":
        cluster(resource);
        break;
      case "gke.NodePool":
        config(resource, resource.value().field("config"), "nodePool", resource.value());
        group(resource, resource.value());
        break;
      case "gke.aws.NodePool":
      case "gke.azure.NodePool":
        group(resource, resource.value());
        break;
      case "k8s.Node":
        node(resource);
        break;
      case "k8s.NodePool":
      case "k8s.Provisioner":
        karpenter(resource);
        break;
      default:
    }
  }

  private void cluster(Resource cluster) {
    Mapping value = cluster.value();
    Truth autopilot = truth(value, "autopilot", "enabled");
    Truth provisioning = truth(value, "autoscaling", "enableNodeAutoprovisioning");
    if (autopilot.isTrue() || provisioning.isTrue()) {
      provisioned(cluster, autopilot.isTrue());
      flexibleGroup(cluster);
    } else if (mayBe(value, "autopilot", "enabled")
        || mayBe(value, "autoscaling", "enableNodeAutoprovisioning")
        || areUnknown(value.get("nodePools"))) {
      flexibleGroup(cluster);
    }
    if (!autopilot.isFalse()) {
      return;
    }
    Value pools = value.get("nodePools");
    if (pools instanceof Sequence list) {
      for (Value pool : list.items()) {
        if (pool instanceof Mapping fields) {
          config(cluster, fields.field("config"), "nodePool", fields);
          group(cluster, fields);
        }
      }
    } else if (pools == null && keepsDefaultPool(value)) {
      config(cluster, value.field("nodeConfig"), "defaultPool", value);
      defaultGroup(cluster);
    }
  }

  /** Where nothing says whether it stays (an update command), only what is written is judged. */
  private static boolean keepsDefaultPool(Mapping cluster) {
    Value removed = cluster.get("removeDefaultNodePool");
    if (removed != null) {
      return removed instanceof Scalar scalar && !scalar.isNull() && !scalar.isTrue();
    }
    return !cluster.isOpen() || cluster.get("nodeConfig") != null;
  }

  /** The nodes that GKE makes by itself; silent where what they are made with cannot be seen. */
  private void provisioned(Resource cluster, boolean autopilot) {
    Mapping value = cluster.value();
    Mapping.Field autoscaling = value.field("autoscaling");
    Mapping.Field defaults = null;
    boolean open = value.isOpen();
    if (autoscaling != null && autoscaling.value() instanceof Mapping written) {
      defaults = written.field("autoprovisioningNodePoolDefaults");
      open |= written.isOpen();
    } else {
      open |= autoscaling != null;
    }
    // gcloud's create-auto names the account as it does for the default pool. Where there is such a
    // pool, its account is not that of the pools that are made later.
    Mapping.Field config = defaults == null && autopilot ? value.field("nodeConfig") : defaults;
    Span without =
        autoscaling != null && !autopilot && cluster.language() != Language.SHELL
            ? autoscaling.key()
            : cluster.span();
    config(cluster, config, "autoprovisioning", value, open && defaults == null, without);
  }

  private void config(
      Resource owner, Mapping.@Nullable Field config, String purpose, Mapping named) {
    config(owner, config, purpose, named, named.isOpen(), spanOf(owner, named));
  }

  /**
   * The configuration of some nodes.
   *
   * @param config the field that holds it, or null where nothing is written
   * @param named the object whose name it takes
   * @param partial whether there may be more of it than is written
   * @param without where the configuration is missing, if it is
   */
  private void config(
      Resource owner,
      Mapping.@Nullable Field config,
      String purpose,
      Mapping named,
      boolean partial,
      Span without) {
    boolean open = partial || named.isOpen();
    // A command has no block for the nodes: what lacks a flag is the command, not its other flags.
    Span span = config != null && owner.language() != Language.SHELL ? config.key() : without;
    Mapping.Builder fields = new Mapping.Builder();
    if (config != null && config.value() instanceof Mapping written) {
      for (Mapping.Field field : written.fields()) {
        fields.put(field);
      }
      fields.open(written.isOpen());
    } else if (config != null) {
      open = true;
    }
    Value name = named.get("name") == null ? owner.value().get("name") : named.get("name");
    if (name != null) {
      fields.put("name", span, name);
    }
    fields.put("purpose", span, Scalar.string(purpose, span));
    fields.open(open);
    sink.add(Resource.derived("gke.NodeConfig", owner).build(fields.build(span), span));
  }

  private static Span spanOf(Resource owner, Mapping named) {
    return named == owner.value() ? owner.span() : named.span();
  }

  private void group(Resource owner, Mapping pool) {
    Mapping.Field config = pool.field("config");
    Mapping written = config != null && config.value() instanceof Mapping m ? m : null;
    boolean open = pool.isOpen() || config != null && written == null;
    Value name = pool.get("name");
    group(owner, name, written, open, spanOf(owner, pool));
  }

  /**
   * A node that stands for itself. What made it may have given it more labels and taints, and its
   * name is no pool's.
   */
  private void node(Resource node) {
    Mapping metadata = node.value().mapping("metadata");
    Mapping spec = node.value().mapping("spec");
    Mapping.Builder fields = new Mapping.Builder().open(true);
    if (metadata != null && metadata.get("labels") instanceof Mapping labels) {
      Mapping.Builder open = new Mapping.Builder().open(true);
      for (Mapping.Field label : labels.fields()) {
        open.put(label);
      }
      fields.put("labels", labels.span(), open.build(labels.span()));
    }
    List<Value> items = new ArrayList<>();
    Mapping.Field taints = spec == null ? null : spec.field("taints");
    add(taints, items);
    if (taints != null && !items.isEmpty()) {
      Span span = taints.value().span();
      fields.put("taints", span, Sequence.of(items, true, span));
    }
    sink.add(Resource.derived("k8s.NodeGroup", node).build(fields.build(node.span()), node.span()));
  }

  /**
   * The nodes that Karpenter makes: with the labels and taints of its template, and with labels
   * that its requirements leave to the Pods.
   *
   * @see <a href="https://karpenter.sh/docs/concepts/nodepools/">NodePools</a>
   */
  private void karpenter(Resource pool) {
    String version = pool.value().string("apiVersion");
    Mapping spec = pool.value().mapping("spec");
    if (version == null || !version.startsWith("karpenter.sh/") || spec == null) {
      return;
    }
    Mapping template = spec.mapping("template");
    Mapping metadata = template == null ? null : template.mapping("metadata");
    // A Provisioner, as NodePools were called at first, has no template.
    Mapping nodes = template == null ? spec : template.mapping("spec");
    Mapping.Builder fields = new Mapping.Builder().open(pool.value().isOpen() || nodes == null);
    Mapping outer = pool.value().mapping("metadata");
    Mapping.Field name = outer == null ? null : outer.field("name");
    if (name != null) {
      fields.put(name);
    }
    Mapping.Field labels = (metadata == null ? spec : metadata).field("labels");
    Mapping.Builder known = new Mapping.Builder().open(true);
    if (labels != null && labels.value() instanceof Mapping written) {
      for (Mapping.Field label : written.fields()) {
        known.put(label);
      }
    }
    Span place = labels == null ? pool.span() : labels.key();
    fields.put("labels", place, known.build(place));
    Mapping.Field taints = nodes == null ? null : nodes.field("taints");
    Mapping.Field first = nodes == null ? null : nodes.field("startupTaints");
    List<Value> items = new ArrayList<>();
    boolean open = add(taints, items);
    open |= add(first, items);
    if (!items.isEmpty() || open) {
      Span span = taints != null ? taints.key() : first != null ? first.key() : place;
      fields.put("taints", span, Sequence.of(items, open, span));
    }
    sink.add(Resource.derived("k8s.NodeGroup", pool).build(fields.build(pool.span()), pool.span()));
  }

  /** Adds the taints of a field, and says whether there may be more. */
  private static boolean add(Mapping.@Nullable Field field, List<Value> taints) {
    if (field == null || !(field.value() instanceof Sequence written)) {
      return field != null && field.value() instanceof Unknown;
    }
    for (Value taint : written.items()) {
      taints.add(TaintText.ofApi(taint));
    }
    return written.isOpen();
  }

  private void defaultGroup(Resource cluster) {
    Span span = cluster.span();
    Mapping config = cluster.value().mapping("nodeConfig");
    boolean open = cluster.value().isOpen();
    group(cluster, Scalar.string("default-pool", span), config, open, span);
  }

  private void group(
      Resource owner, @Nullable Value name, @Nullable Mapping config, boolean open, Span span) {
    Mapping.Builder fields = new Mapping.Builder().open(open);
    if (name != null) {
      fields.put("name", name.span(), name);
    }
    if (config != null) {
      fields.open(config.isOpen());
      for (String field : new String[] {"labels", "taints"}) {
        Mapping.Field written = config.field(field);
        if (written != null) {
          fields.put(written);
        }
      }
    }
    sink.add(Resource.derived("k8s.NodeGroup", owner).build(fields.build(span), span));
  }

  /** Whether something is written there that may turn out to be true. */
  private static boolean mayBe(Mapping value, String block, String name) {
    Value outer = value.get(block);
    if (!(outer instanceof Mapping mapping)) {
      return outer instanceof Unknown;
    }
    Value inner = mapping.get(name);
    return inner == null ? mapping.isOpen() : inner instanceof Unknown;
  }

  /** Whether there may be other pools than those that are written: blocks made in a loop. */
  private static boolean areUnknown(@Nullable Value pools) {
    return pools instanceof Unknown || pools instanceof Sequence list && list.isOpen();
  }

  /**
   * Autopilot and node auto-provisioning make nodes to fit what Pods ask for; of pools that are not
   * known, nothing else can be said either.
   */
  private void flexibleGroup(Resource cluster) {
    Mapping open = Mapping.empty(true, cluster.span());
    sink.add(
        Resource.derived("k8s.NodeGroup", cluster).uncertain(true).build(open, cluster.span()));
  }

  private static Truth truth(Mapping value, String block, String name) {
    Value outer = value.get(block);
    if (outer == null) {
      return value.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    }
    if (!(outer instanceof Mapping mapping)) {
      return outer instanceof Scalar ? Truth.FALSE : Truth.UNKNOWN;
    }
    Value inner = mapping.get(name);
    if (inner == null) {
      return mapping.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    }
    return inner instanceof Scalar scalar ? Truth.of(scalar.isTrue()) : Truth.UNKNOWN;
  }
}
