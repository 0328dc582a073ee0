resource "kubernetes_cluster_role_v1" "monitoring" {
  metadata {
    name = "monitoring"
  }
  rule {
    api_groups = [""]
    resources  = ["nodes/metrics", "nodes/stats"]
    verbs      = ["get"]
  }
}
