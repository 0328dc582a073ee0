resource "kubernetes_ingress_v1" "paths" {
  metadata { name = "paths" }
  spec {
    rule {
      http {
        path {
          path = "/"
          backend {
            service {
              name = "front" # expect: ingress-backend-dangling
              port { number = 81 }
            }
          }
        }
      }
    }
  }
}
