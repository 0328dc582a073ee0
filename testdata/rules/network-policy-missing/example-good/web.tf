resource "kubernetes_pod_v1" "web" {
  metadata {
    name      = "web"
    namespace = "store"
    labels    = { app = "web" }
  }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
    }
  }
}

resource "kubernetes_network_policy_v1" "web" {
  metadata {
    name      = "web"
    namespace = "store"
  }
  spec {
    pod_selector { match_labels = { app = "web" } }
    policy_types = ["Ingress", "Egress"]
  }
}
