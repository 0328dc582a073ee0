variable "volumes" {}

variable "name" {}

resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
      volume_mount {
        name       = "config"
        mount_path = "/etc/web"
      }
    }
    dynamic "volume" {
      for_each = var.volumes
      content {
        name = volume.value
        empty_dir {}
      }
    }
  }
}

resource "kubernetes_pod_v1" "named" {
  metadata { name = "named" }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
      volume_mount {
        name       = var.name
        mount_path = "/etc/web"
      }
    }
    volume {
      name = "config"
      empty_dir {}
    }
  }
}
