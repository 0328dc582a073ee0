resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "v1"
    kind       = "ConfigMap"
    metadata = {
      name   = "web"
      labels = { owner = "Ada Lovelace" } # expect: object-label-value-invalid
    }
  }
}
