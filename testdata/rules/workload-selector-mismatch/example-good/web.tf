resource "kubernetes_deployment_v1" "web" {
  metadata { name = "web" }
  spec {
    selector { match_labels = { tier = 1 } }
    template {
      metadata { labels = { app = "web", tier = "1" } }
      spec {
        container {
          name  = "web"
          image = "registry.example.com/web:1.4"
        }
      }
    }
  }
}
