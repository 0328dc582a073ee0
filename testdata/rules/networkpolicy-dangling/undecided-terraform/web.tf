variable "value" {}

resource "kubernetes_network_policy_v1" "web" {
  metadata { name = "web" }
  spec {
    pod_selector { match_labels = { app = var.value } }
    policy_types = ["Ingress"]
  }
}

resource "kubernetes_pod_v1" "web" {
  metadata {
    name   = "web"
    labels = { app = "web" }
  }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
    }
  }
}
