resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "v1"
    kind       = "Service"
    metadata   = { name = "web" }
    spec = {
      selector = { app = "web" }
      type     = "LoadBalancer"
      ports    = [{ port = 80 }]
    }
  }
}
