resource "kubernetes_stateful_set_v1" "queue" {
  metadata { name = "queue" }
  spec {
    replicas     = 3
    service_name = "queue" # expect: statefulset-service-not-headless
    selector { match_labels = { app = "queue" } }
    template {
      metadata { labels = { app = "queue" } }
    }
  }
}

resource "kubernetes_service_v1" "queue" {
  metadata { name = "queue" }
  spec {
    selector = { app = "queue" }
  }
}
