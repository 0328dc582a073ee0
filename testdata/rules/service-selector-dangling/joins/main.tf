resource "kubernetes_deployment_v1" "tf" {
  metadata {
    name      = "tf"
    namespace = "one"
  }
  spec {
    template {
      metadata { labels = { app = "tf" } }
      spec {
        container { name = "a" }
      }
    }
  }
}
