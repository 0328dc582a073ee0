resource "kubernetes_manifest" "lamps" {
  manifest = {
    apiVersion = "apiextensions.k8s.io/v1"
    kind       = "CustomResourceDefinition"
    metadata   = { name = "lamps.harbour.example.com" }
    spec = {
      group = "harbour.example.com"
      scope = "Cluster"
      names = { kind = "Lamp", plural = "lamps" }
      versions = [{
        name    = "v1"
        served  = true
        storage = true
        schema = {
          openAPIV3Schema = {
            type = "object"
            properties = {
              spec = {
                type       = "object"
                properties = { lumen = { type = "integer" } }
              }
            }
          }
        }
      }]
    }
  }
}

resource "kubernetes_manifest" "pier" {
  manifest = {
    apiVersion = "harbour.example.com/v1"
    kind       = "Lamp"
    metadata   = { name = "pier" }
    spec       = { lumens = 800 } # expect: object-schema-invalid "did you mean"
  }
}
