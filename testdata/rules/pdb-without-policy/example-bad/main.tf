resource "kubernetes_pod_disruption_budget_v1" "web" {
  metadata { name = "web" }
  spec {
    min_available   = 2
    max_unavailable = 1 # expect: pdb-without-policy
    selector { match_labels = { app = "web" } }
  }
}
