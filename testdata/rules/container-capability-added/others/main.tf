variable "capability" {
  type = string
}

resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name = "web"
      security_context {
        capabilities {
          add  = [var.capability, "CAP_SYS_NICE", "CAP_CHOWN"] # expect: container-capability-added 35
          drop = ["ALL"]
        }
      }
    }
  }
}
