resource "kubernetes_pod_v1" "probe" {
  metadata {
    name = "probe"
  }
  spec {
    # expect@+1: suppression-malformed
    host_network = true # hullcheck:ignore pod-host-netwrk -- reads host counters
  }
}
