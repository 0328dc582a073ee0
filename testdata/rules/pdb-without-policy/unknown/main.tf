resource "kubernetes_pod_disruption_budget_v1" "web" {
  metadata { name = "web" }
  spec {
    min_available   = var.kept
    max_unavailable = var.gone
    selector { match_labels = { app = "web" } }
  }
}

variable "kept" {}
variable "gone" {}
