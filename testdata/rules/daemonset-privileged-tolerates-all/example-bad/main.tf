resource "kubernetes_daemon_set_v1" "inspector" {
  metadata {
    name = "inspector"
  }
  spec {
    template {
      spec {
        toleration { # expect: daemonset-privileged-tolerates-all
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
