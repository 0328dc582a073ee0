resource "kubernetes_service_v1" "one" {
  metadata {
    name      = "one"
    namespace = "shop"
  }
  spec {
    cluster_ip = "None"
    selector   = { app = "one" }
  }
}
