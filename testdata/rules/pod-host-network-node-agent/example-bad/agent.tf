resource "kubernetes_daemon_set_v1" "logs" {
  metadata {
    name      = "fluent-bit"
    namespace = "default"
  }
  spec {
    template {
      spec {
        host_network = true # expect: pod-host-network-node-agent
        container {
          name  = "logs"
          image = "registry.example/fluent-bit:3.1"
        }
      }
    }
  }
}
