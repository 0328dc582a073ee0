resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    host_network = true # expect: pod-host-network
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
