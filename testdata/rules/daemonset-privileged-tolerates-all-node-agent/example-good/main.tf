resource "kubernetes_daemon_set_v1" "node-exporter" {
  metadata {
    name = "node-exporter"
  }
  spec {
    template {
      spec {
        toleration {
          key      = "dedicated"
          operator = "Exists"
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
