variable "app" {}
resource "kubernetes_deployment_v1" "web" {
  metadata { name = "web" }
  spec {
    selector { match_labels = { app = "web" } }
    template {
      metadata { labels = { app = var.app } }
      spec {
        container {
          name  = "web"
          image = "registry.example.com/web:1.4"
        }
      }
    }
  }
}
