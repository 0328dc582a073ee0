resource "kubernetes_cluster_role_v1" "account-admin" {
  metadata {
    name = "account-admin"
  }
  rule {
    api_groups = [""]
    resources  = ["serviceaccounts"] # expect: rbac-service-account-write-unbound
    verbs      = ["create"]
  }
}
