variable "port" {}
variable "web" {}
resource "kubernetes_ingress_v1" "web" {
  metadata { name = "web" }
  spec {
    default_backend {
      service {
        name = var.web
        port { number = var.port }
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
