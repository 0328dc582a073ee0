variable "labels" {}

resource "kubernetes_pod_v1" "b" {
  metadata {
    name      = "b"
    namespace = "b"
    labels    = var.labels
  }
  spec {
    container { name = "b" }
  }
}

resource "kubernetes_service_v1" "b" {
  metadata {
    name      = "b"
    namespace = "b"
  }
  spec {
    selector = { app = "b" }
  }
}
