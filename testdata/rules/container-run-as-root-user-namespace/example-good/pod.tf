resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "web" }
    spec = {
      hostUsers       = false
      securityContext = { runAsUser = 1000 }
      containers = [{
        name  = "web"
        image = "registry.example/web:1.4.2"
      }]
    }
  }
}
