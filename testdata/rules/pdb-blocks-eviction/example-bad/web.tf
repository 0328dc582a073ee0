resource "kubernetes_pod_disruption_budget_v1" "web" {
  metadata { name = "web" }
  spec {
    max_unavailable = "0%" # expect: pdb-blocks-eviction
    selector { match_labels = { app = "web" } }
  }
}
