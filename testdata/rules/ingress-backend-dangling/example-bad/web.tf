resource "kubernetes_ingress_v1" "web" {
  metadata { name = "web" }
  spec {
    default_backend {
      service {
        name = "front" # expect: ingress-backend-dangling
        port { number = 8080 }
      }
    }
  }
}
resource "kubernetes_service_v1" "web" {
  metadata { name = "front" }
  spec {
    selector = { app = "web" }
    port {
      port        = 80
      target_port = 8080
    }
  }
}
