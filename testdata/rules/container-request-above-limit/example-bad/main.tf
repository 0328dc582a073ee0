resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
      resources {
        requests = { memory = "512Mi" } # expect: container-request-above-limit
        limits   = { memory = "256Mi" }
      }
    }
  }
}
