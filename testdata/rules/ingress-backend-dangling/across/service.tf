resource "kubernetes_service_v1" "web" {
  metadata {
    name = "made"
    namespace = "shop"
  }
  spec {
    selector = { app = "web" }
    port {
      port        = 80
      target_port = 8080
    }
  }
}
