resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "v1"
    kind       = "Service"
    metadata   = { name = "web" }
    spec = {
      selector = { app = "web" }
      type     = "Loadbalancer" # expect: object-schema-invalid "LoadBalancer"
      ports    = [{ port = 80 }]
    }
  }
}
