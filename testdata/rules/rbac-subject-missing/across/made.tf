resource "kubernetes_service_account_v1" "made" {
  metadata {
    name      = "made"
    namespace = "shop"
  }
}
