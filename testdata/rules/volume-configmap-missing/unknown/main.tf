resource "kubernetes_config_map_v1" "web" {
  metadata { name = "web" }
  data = { LOG_LEVEL = "info" }
}

resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    volume {
      name = "config"
      config_map {
        name = var.map
      }
    }
  }
}

variable "map" {}
