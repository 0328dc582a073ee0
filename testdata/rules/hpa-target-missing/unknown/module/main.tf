resource "kubernetes_horizontal_pod_autoscaler_v2" "web" {
  metadata { name = "web" }
  spec {
    max_replicas = 5
    scale_target_ref {
      kind = "Deployment"
      name = "web-old"
    }
  }
}
resource "kubernetes_deployment_v1" "frontend" {
  metadata { name = "frontend" }
  spec {
    selector { match_labels = { app = "web" } }
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
module "shop" {
  source = "git::https://example.com/shop.git"
}
