resource "kubernetes_daemon_set_v1" "logs" {
  metadata {
    name      = "fluent-bit"
    namespace = "kube-system"
  }
  spec {
    template {
      spec {
        host_network = true
        container {
          name  = "logs"
          image = "registry.example/fluent-bit:3.1"
        }
      }
    }
  }
}
