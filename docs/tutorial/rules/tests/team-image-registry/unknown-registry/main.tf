variable "registry" {}

resource "kubernetes_pod_v1" "report" {
  metadata {
    name = "report"
  }
  spec {
    container {
      name  = "report"
      image = "${var.registry}/report:7"
    }
  }
}
