resource "kubernetes_network_policy_v1" "database" {
  metadata { name = "database" }
  spec {
    pod_selector {}
    policy_types = ["Ingress"]
    ingress {
      from {
        pod_selector { match_labels = { app = var.client } }
      }
    }
  }
}

resource "kubernetes_pod_v1" "web" {
  metadata { labels = { app = "web" } }
  spec {
    container { image = "registry.example.com/web:1.4" }
  }
}

variable "client" {}
