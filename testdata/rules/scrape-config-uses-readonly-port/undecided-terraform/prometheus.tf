variable "value" {}

resource "kubernetes_service" "stats" {
  metadata {
    name = "stats"
    annotations = {
      "prometheus.io/scrape" = "true"
      "prometheus.io/port"   = var.value
    }
  }
  spec {
    selector = { app = "stats" }
  }
}
