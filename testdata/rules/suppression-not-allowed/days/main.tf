resource "kubernetes_pod_v1" "a" {
  metadata {
    name = "a"
  }
  spec {
    # expect@+1: suppression-not-allowed "at most 90 days"
    host_network = true # hullcheck:ignore pod-host-network -- no end
    # expect@+1: suppression-not-allowed "2199-01-01"
    host_pid = true # hullcheck:ignore pod-host-pid until 2199-01-01 -- too far
  }
}
