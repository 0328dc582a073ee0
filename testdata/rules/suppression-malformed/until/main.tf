resource "kubernetes_pod_v1" "a" {
  metadata {
    name = "a"
  }
  spec {
    host_network = true # hullcheck:ignore pod-host-network until 2027-02-30 -- no such day # expect: suppression-malformed 67
    host_pid     = true # hullcheck:ignore pod-host-pid until -- which # expect: suppression-malformed 57 "No day follows"
    # expect@+1: suppression-malformed "before a reason"
    host_ipc = true # hullcheck:ignore pod-host-ipc until 2199-01-01 moved
  }
}
