resource "kubernetes_cluster_role_binding_v1" "lister" {
  metadata {
    name = "lister"
  }
  role_ref {
    api_group = "rbac.authorization.k8s.io"
    kind      = "ClusterRole"
    name      = "lister"
  }
  subject {
    kind      = "ServiceAccount"
    name      = "lister"
    namespace = "tools"
  }
}
