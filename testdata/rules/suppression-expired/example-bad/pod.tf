resource "kubernetes_pod_v1" "probe" {
  metadata {
    name = "probe"
  }
  spec {
    # expect@+1: suppression-expired
    host_network = true # hullcheck:ignore pod-host-network until 2024-03-31 -- until the exporter is moved
  }
}
