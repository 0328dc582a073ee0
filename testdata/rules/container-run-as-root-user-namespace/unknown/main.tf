variable "user" {
  type = number
}

resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "web" }
    spec = {
      hostUsers       = false
      securityContext = { runAsUser = var.user }
      containers = [{
        name  = "web"
        image = "registry.example/web:1.4.2"
      }]
    }
  }
}
