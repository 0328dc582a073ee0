variable "strict" {
  type = bool
}

resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
      security_context {
        run_as_user     = 0
        run_as_non_root = var.strict
      }
    }
  }
}
