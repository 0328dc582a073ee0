resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    share_process_namespace = true
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
