resource "kubernetes_manifest" "monitor" {
  manifest = {
    apiVersion = "monitoring.coreos.com/v1"
    kind       = "ServiceMonitor"
    metadata   = { name = "web", namespace = "shop" }
    spec = {
      selector  = { matchLabels = { app = "web" } }
      endpoints = [{ port = "metrics" }]
    }
  }
}

resource "kubernetes_service_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
    labels    = { app = "web" }
  }
}
