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
      image = "registry.example/web:1"
      dynamic "security_context" {
        for_each = var.context
        content {
          allow_privilege_escalation = false
        }
      }
    }
  }
}
