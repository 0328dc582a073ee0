variable "owner" {}

resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "v1"
    kind       = "ConfigMap"
    metadata = {
      name   = "web"
      labels = { owner = var.owner }
    }
  }
}
