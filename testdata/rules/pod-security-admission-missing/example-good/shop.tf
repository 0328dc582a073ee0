resource "kubernetes_namespace_v1" "store" {
  metadata {
    name   = "store"
    labels = { "pod-security.kubernetes.io/enforce" = "restricted" }
  }
}
