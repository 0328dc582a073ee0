variable "value" {}

resource "kubernetes_cluster_role_binding_v1" "metrics" {
  metadata {
    name = "metrics"
  }
  role_ref {
    api_group = "rbac.authorization.k8s.io"
    kind      = "ClusterRole"
    name      = "metrics"
  }
  subject {
    kind      = "ServiceAccount"
    name      = var.value
    namespace = "shop"
  }
}
