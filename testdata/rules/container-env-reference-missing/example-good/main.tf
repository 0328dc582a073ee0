resource "kubernetes_config_map_v1" "web" {
  metadata { name = "web" }
  data = { LOG_LEVEL = "info" }
}

resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
      env_from {
        config_map_ref {
          name = kubernetes_config_map_v1.web.metadata[0].name
        }
      }
    }
  }
}
