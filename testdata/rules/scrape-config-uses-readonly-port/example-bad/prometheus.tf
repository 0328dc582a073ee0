resource "kubernetes_service" "stats" {
  metadata {
    name = "stats"
    annotations = {
      "prometheus.io/scrape" = "true"
      "prometheus.io/port"   = "10255" # expect: scrape-config-uses-readonly-port
    }
  }
  spec {
    selector = { app = "stats" }
  }
}
