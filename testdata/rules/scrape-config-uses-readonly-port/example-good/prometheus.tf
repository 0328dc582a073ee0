resource "kubernetes_service" "stats" {
  metadata {
    name = "stats"
    annotations = {
      "prometheus.io/scrape" = "true"
      "prometheus.io/port"   = "9100"
    }
  }
  spec {
    selector = { app = "stats" }
  }
}
