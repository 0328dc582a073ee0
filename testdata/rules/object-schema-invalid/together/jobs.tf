resource "kubernetes_manifest" "load" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "load" }
    spec = {
      containers = [{
        name          = "load"
        image         = "example.com/load:1"
        livenessProbe = { periodSeconds = -5 } # expect: object-schema-invalid 9 "has none of them", object-schema-invalid 43 "a number from 0"
      }]
      volumes = [{ name = "data", emptyDir = {}, (var.source) = {} }]
    }
  }
}

variable "source" {}
