resource "kubernetes_cluster_role_v1" "deployer" {
  metadata {
    name = "deployer"
  }
  rule {
    api_groups = [""]
    resources  = ["serviceaccounts/token"] # expect: rbac-service-account-write
    verbs      = ["create"]
  }
}
