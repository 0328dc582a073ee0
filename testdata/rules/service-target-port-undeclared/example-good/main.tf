resource "kubernetes_service_v1" "web" {
  metadata { name = "web" }
  spec {
    selector = { app = "shop" }
    port {
      port        = 80
      target_port = 8080
    }
  }
}
resource "kubernetes_pod_v1" "web" {
  metadata { labels = { app = "shop" } }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
      port { container_port = 8080 }
    }
  }
}
