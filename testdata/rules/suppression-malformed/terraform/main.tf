resource "kubernetes_pod_v1" "a" {
  metadata {
    name = "a"
  }
  spec {
    host_network = true // hullcheck:ignore pod_host_network -- underscores # expect: suppression-malformed
    container {
      name  = "a"
      image = "registry.example/a:1"
    }
  }
}
