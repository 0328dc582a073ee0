resource "kubernetes_stateful_set_v1" "queue" {
  metadata { name = "queue" }
  spec {
    service_name = "queues" # expect: statefulset-service-missing
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
