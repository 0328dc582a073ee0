resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web"
      image = "quay.io/cilium/cilium:v1.15.1"
      security_context {
        capabilities {
          add = ["CHOWN"]
        }
      }
    }
  }
}
