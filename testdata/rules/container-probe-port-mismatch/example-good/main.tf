resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
      port {
        name           = "http"
        container_port = 8080
      }
      readiness_probe {
        http_get {
          path = "/ready"
          port = "http"
        }
      }
    }
  }
}
