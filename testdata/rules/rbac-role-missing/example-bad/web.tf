resource "kubernetes_role_binding_v1" "web" {
  metadata { name = "web" }
  role_ref {
    api_group = "rbac.authorization.k8s.io"
    kind      = "Role"
    name      = "webs" # expect: rbac-role-missing
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
