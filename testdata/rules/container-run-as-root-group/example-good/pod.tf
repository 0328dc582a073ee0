resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    security_context {
      run_as_group = 1000
    }
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
