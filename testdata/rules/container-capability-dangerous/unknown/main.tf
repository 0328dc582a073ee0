variable "capabilities" {
  type = list(string)
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
        capabilities {
          add = var.capabilities
        }
      }
    }
  }
}

variable "capability" {}

resource "kubernetes_pod_v1" "one" {
  metadata {
    name = "one"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
      security_context {
        capabilities {
          add = [var.capability]
        }
      }
    }
  }
}
