resource "kubernetes_pod_v1" "node-exporter" {
  metadata {
    name = "node-exporter"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
