resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "web" }
    spec = {
      hostUsers       = false
      securityContext = {}
      containers = [{
        name  = "web" # expect: container-run-as-root-user-namespace
        image = "registry.example/web:1.4.2"
      }]
    }
  }
}
