variable "value" {}

resource "kubernetes_cluster_role_v1" "support" {
  metadata {
    name = "support"
  }
  rule {
    api_groups = [""]
    resources  = ["users"]
    verbs      = [var.value]
    resource_names = ["deploy@example.com"]
  }
}
