variable "value" {}

resource "kubernetes_daemon_set_v1" "inspector" {
  metadata {
    name = "inspector"
  }
  spec {
    template {
      spec {
        toleration {
          operator = var.value
        }
        container {
          name  = "main"
          image = "registry.example.com/inspector:1.2.3"
          security_context {
            privileged = true
          }
        }
      }
    }
  }
}
