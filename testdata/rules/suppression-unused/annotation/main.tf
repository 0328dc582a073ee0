resource "kubernetes_pod_v1" "a" {
  metadata {
    name = "a"
    annotations = {
      # expect@+1: suppression-unused "pod-host-pid"
      "hullcheck.dev/ignore"   = "pod-host-network, pod-host-pid: a system Pod"
      "hullcheck.dev/ignore.a" = "container-privileged: a device plugin"
    }
  }
  spec {
    host_network = true
    container {
      name  = "a"
      image = "registry.example/a:1"
      security_context {
        privileged = true
      }
    }
  }
}
