resource "kubernetes_role_binding_v1" "web" {
  metadata { name = "web" }
  role_ref {
    api_group = "rbac.authorization.k8s.io"
    kind      = "Role"
    name      = kubernetes_role_v1.web.metadata[0].name
  }
  subject {
    kind      = "Group"
    name      = "readers"
    api_group = "rbac.authorization.k8s.io"
  }
}
resource "kubernetes_role_v1" "web" {
  metadata { name = "web" }
  rule {
    api_groups = [""]
    resources  = ["pods"]
    verbs      = ["get"]
  }
}
