resource "kubernetes_manifest" "route" {
  manifest = {
    apiVersion = "gateway.networking.k8s.io/v1"
    kind       = "HTTPRoute"
    metadata   = { name = "web", namespace = "office" }
    spec = {
      rules = [{
        backendRefs = [{
          name      = "web"
          port      = 80
          namespace = "bank" # expect: route-reference-not-granted
        }]
      }]
    }
  }
}
resource "kubernetes_service_v1" "web" {
  metadata {
    name      = "web"
    namespace = "bank"
  }
}
