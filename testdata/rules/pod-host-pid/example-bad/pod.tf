resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    host_pid = true # expect: pod-host-pid
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
