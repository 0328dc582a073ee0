variable "value" {}

resource "kubernetes_daemon_set_v1" "node-exporter" {
  metadata {
    name = "node-exporter"
  }
  spec {
    template {
      spec {
        toleration {
          operator = var.value
        }
        container {
          name  = "main"
          image = "registry.example.com/node-exporter:1.2.3"
          security_context {
            privileged = true
          }
        }
      }
    }
  }
}
