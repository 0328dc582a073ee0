resource "kubernetes_stateful_set_v1" "queue" {
  metadata { name = "queue" }
  spec {
    service_name = kubernetes_service_v1.queue.metadata[0].name
    selector { match_labels = { app = "queue" } }
    template {
      metadata { labels = { app = "queue" } }
    }
  }
}

resource "kubernetes_service_v1" "queue" {
  metadata { name = "queue" }
  spec {
    cluster_ip = "None"
    selector   = { app = "queue" }
  }
}
