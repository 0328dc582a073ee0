variable "value" {}

resource "kubernetes_pod_v1" "stats" {
  metadata {
    name = "stats"
  }
  spec {
    service_account_name = "stats"
    container {
      image   = "registry.example.com/curl:8.1.0"
      command = ["sh", var.value, "curl https://$NODE_IP:10250/stats/summary"]
    }
  }
}

resource "kubernetes_cluster_role_binding_v1" "stats" {
  role_ref {
    kind = "ClusterRole"
    name = "view"
  }
  subject {
    kind = "ServiceAccount"
    name = "stats"
  }
}
