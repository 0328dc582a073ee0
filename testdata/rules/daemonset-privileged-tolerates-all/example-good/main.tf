resource "kubernetes_daemon_set_v1" "inspector" {
  metadata {
    name = "inspector"
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
          image = "registry.example.com/inspector:1.2.3"
          security_context {
            privileged = true
          }
        }
      }
    }
  }
}
