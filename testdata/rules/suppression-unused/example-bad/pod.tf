resource "kubernetes_pod_v1" "probe" {
  metadata {
    name = "probe"
  }
  spec {
    # expect@+1: suppression-unused
    host_network = false # hullcheck:ignore pod-host-network -- reads host counters
  }
}
