resource "kubernetes_config_map_v1" "web" {
  metadata { name = "web" }
  data = { LOG_LEVEL = "info" }
}

resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    container {
      env {
        name = "LOG_LEVEL"
        value_from {
          config_map_key_ref {
            name = "web"
            key  = "LOG_LEVEL"
          }
        }
      }
    }
  }
}
