resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    host_ipc = true # expect: pod-host-ipc
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
