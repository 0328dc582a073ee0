variable "value" {}

resource "kubernetes_cluster_role_v1" "namespace-admin" {
  metadata {
    name = "namespace-admin"
  }
  rule {
    api_groups = [""]
    resources  = [var.value]
    verbs      = ["create"]
  }
}
