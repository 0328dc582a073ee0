resource "kubernetes_deployment_v1" "web" {
  metadata { name = "web" }
  spec {
    selector { match_labels = { app = "web" } }
    template {
      metadata { labels = { app = "web" } }
      spec {
        service_account_name = kubernetes_service_account_v1.web.metadata[0].name
        container {
          name  = "web"
          image = "registry.example.com/web:1.4"
        }
      }
    }
  }
}
resource "kubernetes_service_account_v1" "web" {
  metadata { name = "web" }
}
