# Whether it is a node agent is not known.
variable "name" {}

resource "kubernetes_pod_v1" "agent" {
  metadata {
    name = var.name
  }
  spec {
    container {
      name  = "agent"
      image = "registry.example/web:1.4.2"
      security_context {
        capabilities {
          add = ["NET_ADMIN"]
        }
      }
    }
  }
}
