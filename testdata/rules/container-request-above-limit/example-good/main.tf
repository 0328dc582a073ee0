resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
      resources {
        requests = { memory = "512Mi" }
        limits   = { memory = "0.5Gi" }
      }
    }
  }
}
