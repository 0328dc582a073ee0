resource "kubernetes_cluster_role_v1" "tenant-setup" {
  metadata {
    name = "tenant-setup"
  }
  rule {
    api_groups = [""]
    resources  = ["namespaces"]
    verbs      = ["get", "list"]
  }
}
