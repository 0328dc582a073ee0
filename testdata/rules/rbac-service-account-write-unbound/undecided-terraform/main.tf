variable "value" {}

resource "kubernetes_cluster_role_v1" "account-admin" {
  metadata {
    name = "account-admin"
  }
  rule {
    api_groups = [""]
    resources  = [var.value]
    verbs      = ["create"]
  }
}
