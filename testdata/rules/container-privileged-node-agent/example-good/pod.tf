resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web"
      image = "docker.io/calico/calico-node:v3.27.0"
      security_context {
        privileged = false
      }
    }
  }
}
