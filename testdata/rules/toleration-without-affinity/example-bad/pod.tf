resource "kubernetes_pod_v1" "train" {
  metadata {
    name = "train"
  }
  spec {
    toleration {
      key    = "dedicated" # expect: toleration-without-affinity
      value  = "gpu"
      effect = "NoSchedule"
    }
    container {
      name  = "train"
      image = "registry.example/train:7"
    }
  }
}
