variable "tolerations" {
  type = list(any)
}

resource "kubernetes_pod" "train" {
  metadata {
    name = "train"
  }
  spec {
    dynamic "toleration" {
      for_each = var.tolerations
      content {
        key      = toleration.value
        operator = "Exists"
      }
    }
    container {
      name  = "train"
      image = "registry.example/train:1.0"
    }
  }
}
