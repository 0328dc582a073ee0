resource "kubernetes_manifest" "shop" {
  manifest = {
    apiVersion = "policy/v1beta1" # expect: object-api-version-removed
    kind       = "PodDisruptionBudget"
    metadata   = { name = "shop", namespace = "shop" }
    spec = {
      maxUnavailable = 1
      selector       = { matchLabels = { app = "shop" } }
    }
  }
}
