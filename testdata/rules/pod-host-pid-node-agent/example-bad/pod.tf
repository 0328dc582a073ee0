resource "kubernetes_pod_v1" "node-exporter" {
  metadata {
    name = "node-exporter"
  }
  spec {
    host_pid = true # expect: pod-host-pid-node-agent
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
