variable "folder" {
  type = string
}

resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
      volume_mount {
        name       = "host"
        mount_path = "/host"
      }
    }
    volume {
      name = "host"
      host_path {
        path = "${var.folder}"
      }
    }
  }
}
