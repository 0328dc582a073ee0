resource "kubernetes_cluster_role_v1" "tenant-setup" {
  metadata {
    name = "tenant-setup"
  }
  rule {
    api_groups = [""]
    resources  = ["namespaces"] # expect: rbac-namespace-write
    verbs      = ["create", "delete"]
  }
}
