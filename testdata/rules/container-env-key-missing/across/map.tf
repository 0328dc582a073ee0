resource "kubernetes_config_map_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
  }
  data = { LOG_LEVEL = "info" }
}
