variable "front" {}

resource "kubernetes_manifest" "route" {
  manifest = {
    apiVersion = "gateway.networking.k8s.io/v1"
    kind       = "HTTPRoute"
    metadata   = { name = "web", namespace = "office" }
    spec       = { rules = [{ backendRefs = [{ name = "web", port = 80, namespace = "bank" }] }] }
  }
}

resource "kubernetes_service_v1" "web" {
  metadata {
    name      = "web"
    namespace = "bank"
  }
}

resource "kubernetes_manifest" "grant" {
  manifest = {
    apiVersion = "gateway.networking.k8s.io/v1beta1"
    kind       = "ReferenceGrant"
    metadata   = { name = "front", namespace = "bank" }
    spec = {
      from = [{ group = "gateway.networking.k8s.io", kind = "HTTPRoute", namespace = var.front }]
      to   = [{ group = "", kind = "Service" }]
    }
  }
}
