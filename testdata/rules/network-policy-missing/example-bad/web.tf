resource "kubernetes_pod_v1" "web" {
  metadata {
    name      = "web" # expect: network-policy-missing
    namespace = "store"
    labels    = { app = "web" }
  }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
    }
  }
}
