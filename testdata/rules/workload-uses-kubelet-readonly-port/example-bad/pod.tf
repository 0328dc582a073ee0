resource "kubernetes_pod_v1" "collector" {
  metadata {
    name = "collector"
  }
  spec {
    container {
      name  = "collector"
      image = "registry.example/collector:2"
      args  = ["--kubelet=http://$(NODE_IP):10255"] # expect: workload-uses-kubelet-readonly-port
    }
  }
}
