resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    security_context {
      run_as_non_root = true
    }
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
