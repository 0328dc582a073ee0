variable "sysctl" {
  type = string
}

resource "kubernetes_deployment_v1" "from_outside" {
  metadata {
    name = "from-outside"
  }
  spec {
    template {
      spec {
        security_context {
          sysctl {
            name  = var.sysctl
            value = "1"
          }
          sysctl {
            name  = "net.core.somaxconn" # expect: pod-unsafe-sysctl "kubernetes_deployment_v1.from_outside"
            value = "1024"
          }
        }
        container {
          name = "web"
        }
      }
    }
  }
}
