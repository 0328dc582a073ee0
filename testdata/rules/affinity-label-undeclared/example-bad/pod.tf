resource "google_container_node_pool" "gpu" {
  name    = "gpu"
  cluster = "shop"
  node_config {
    labels = { dedicated = "gpu" }
  }
}

resource "kubernetes_pod_v1" "train" {
  metadata {
    name = "train"
  }
  spec {
    node_selector = { dedicatd = "gpu" } # expect: affinity-label-undeclared
    container {
      name  = "train"
      image = "registry.example/train:7"
    }
  }
}
