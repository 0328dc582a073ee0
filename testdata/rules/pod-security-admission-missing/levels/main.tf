variable "labels" {}

resource "kubernetes_namespace" "a" {
  metadata {
    name   = "a"
    labels = var.labels
  }
}
