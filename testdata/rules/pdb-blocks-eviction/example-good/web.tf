resource "kubernetes_pod_disruption_budget_v1" "web" {
  metadata { name = "web" }
  spec {
    max_unavailable = "20%"
    selector { match_labels = { app = "web" } }
  }
}
