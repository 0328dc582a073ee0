/* hullcheck:ignore-file pod-host-network -- agents */
resource "kubernetes_pod_v1" "a" {
  metadata {
    name = "a"
  }
  spec {
    host_network = true
  }
}
