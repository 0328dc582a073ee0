variable "api_version" {}

resource "kubernetes_manifest" "shop" {
  manifest = {
    apiVersion = var.api_version
    kind       = "Ingress"
    metadata   = { name = "shop" }
  }
}

# Says no version of its own.
resource "kubernetes_ingress" "shop" {
  metadata { name = "shop" }
}
