resource "kubernetes_pod_v1" "a" {
  metadata {
    name = "a"
  }
  spec {
    host_network = true // hullcheck:ignore pod-host-network -- the agent reads host counters
    container {
      name  = "a"
      image = "registry.example/a" /* hullcheck:ignore container-image-mutable-tag -- built here */
    }
  }
}

# expect@+1: suppression-unused
// hullcheck:ignore pod-host-network -- not any more
resource "kubernetes_pod_v1" "b" {
  metadata {
    name = "b"
  }
  spec {
    container {
      name  = "b"
      image = "registry.example/b:1"
    }
  }
}
