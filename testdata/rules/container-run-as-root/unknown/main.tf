variable "user" {
  type = string
}

variable "context" {
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
      security_context {
        run_as_user = var.user
      }
    }
  }
}

resource "kubernetes_pod_v1" "other" {
  metadata {
    name = "other"
  }
  spec {
    dynamic "security_context" {
      for_each = var.context
      content {
        run_as_non_root = true
      }
    }
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
