resource "kubernetes_deployment_v1" "web" {
  metadata { name = "web" }
  spec {
    replicas = 3
    template {
      metadata { labels = { app = "web" } }
    }
  }
}

resource "kubernetes_horizontal_pod_autoscaler_v2" "web" {
  metadata { name = "web" }
  spec {
    max_replicas = 8
    scale_target_ref {
      api_version = "apps/v1"
      kind        = "Deployment"
      name        = var.scaled
    }
  }
}

variable "scaled" {}
