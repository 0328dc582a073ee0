package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those that a NetworkPolicy lets in or lets be reached, each as a resource of its own.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/">NetworkPolicyPeer</a>
 */
final class NetworkPeers {
  private static final String KIND = "k8s.NetworkPeer";

  private NetworkPeers() {}

  static void of(Resource policy, Mapping spec, Sink sink) {
    add(spec.get("ingress"), "from", policy, sink);
    add(spec.get("egress"), "to", policy, sink);
  }

  private static void add(@Nullable Value rules, String peers, Resource policy, Sink sink) {
    for (Value rule : items(rules)) {
      Value list = rule instanceof Mapping fields ? fields.get(peers) : null;
      boolean alone = list instanceof Sequence all && all.items().size() == 1 && !all.isOpen();
      for (Value item : items(list)) {
        if (item instanceof Mapping peer) {
          Scalar only = Scalar.bool(alone, "", peer.span());
          Mapping fields = peer.with("alone", peer.span(), only);
          sink.add(Resource.derived(KIND, policy).build(fields, peer.span()));
        }
      }
    }
  }

  private static List<Value> items(@Nullable Value value) {
    return value instanceof Sequence list ? list.items() : List.of();
  }
}
