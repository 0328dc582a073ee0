resource "kubernetes_role_v1" "web" {
  metadata {
    name      = "made"
    namespace = "shop"
  }
  rule {
    api_groups = [""]
    resources  = ["pods"]
    verbs      = ["get"]
  }
}
