resource "kubernetes_daemonset" "logs" {
  metadata {
    name      = "logs"
    namespace = "logging"
  }
  spec {
    template {
      metadata {}
      spec {
        host_network = true # expect: pod-host-network-node-agent 24
        container {
          name  = "logs"
          image = "fluent/fluent-bit:3.1"
        }
      }
    }
  }
}
