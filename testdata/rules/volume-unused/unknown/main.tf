resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
      volume_mount {
        name       = var.volume
        mount_path = "/etc/web"
      }
    }
    volume {
      name = "config"
      config_map { name = "web" }
    }
  }
}

variable "volume" {}
