resource "kubernetes_pod_v1" "train" {
  metadata {
    name = "train"
  }
  spec {
    node_selector = { dedicated = "gpu" }
    toleration {
      key    = "dedicated"
      value  = "gpus" # expect: toleration-taint-mismatch
      effect = "NoSchedule"
    }
    container {
      name  = "train"
      image = "registry.example/train:7"
    }
  }
}
