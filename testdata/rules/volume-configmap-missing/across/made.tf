resource "kubernetes_config_map_v1" "made" {
  metadata {
    name      = "made"
    namespace = "shop"
  }
  data = { ZONE = "a" }
}
