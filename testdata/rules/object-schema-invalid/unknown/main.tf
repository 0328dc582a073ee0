variable "replicas" {}

resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "apps/v1"
    kind       = "Deployment"
    metadata   = { name = "web" }
    spec = {
      replicas = var.replicas
      selector = {}
      template = var.template
    }
  }
}

variable "template" {}
