resource "kubernetes_deployment_v1" "web" {
  metadata { name = "web" }
  spec {
    selector { # expect: workload-selector-mismatch
      match_labels = { app = "web", tier = "front" }
    }
    template {
      metadata { labels = { app = "web" } }
      spec {
        container {
          name  = "web"
          image = "registry.example.com/web:1.4"
        }
      }
    }
  }
}
