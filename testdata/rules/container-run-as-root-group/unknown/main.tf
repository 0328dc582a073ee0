variable "group" {
  type = number
}

resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    security_context {
      fs_group = var.group
    }
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
