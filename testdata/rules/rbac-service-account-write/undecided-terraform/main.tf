variable "value" {}

resource "kubernetes_cluster_role_v1" "deployer" {
  metadata {
    name = "deployer"
  }
  rule {
    api_groups = [""]
    resources  = [var.value]
    verbs      = ["create"]
  }
}
