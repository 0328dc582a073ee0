variable "value" {}

resource "kubernetes_cluster_role_v1" "operator" {
  metadata {
    name = "operator"
  }
  rule {
    api_groups = ["acme.dev"]
    resources  = ["widgets"]
    verbs      = [var.value]
  }
}
