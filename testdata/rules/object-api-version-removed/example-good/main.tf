resource "kubernetes_manifest" "shop" {
  manifest = {
    apiVersion = "policy/v1"
    kind       = "PodDisruptionBudget"
    metadata   = { name = "shop", namespace = "shop" }
    spec = {
      maxUnavailable = 1
      selector       = { matchLabels = { app = "shop" } }
    }
  }
}
