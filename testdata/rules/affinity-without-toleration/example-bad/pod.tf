resource "kubernetes_pod_v1" "train" {
  metadata {
    name = "train"
  }
  spec {
    node_selector = { dedicated = "gpu" } # expect: affinity-without-toleration
    container {
      name  = "train"
      image = "registry.example/train:7"
    }
  }
}
