variable "resources" {
  type = any
}

resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
      dynamic "resources" {
        for_each = var.resources
        content {
          requests = resources.value
        }
      }
    }
  }
}
