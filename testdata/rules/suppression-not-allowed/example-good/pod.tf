resource "kubernetes_pod_v1" "probe" {
  metadata {
    name = "probe"
  }
  spec {
    host_network = true # hullcheck:ignore pod-host-network -- reads host counters
  }
}
