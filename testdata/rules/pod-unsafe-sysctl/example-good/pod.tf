resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    security_context {
      sysctl {
        name  = "net.ipv4.tcp_syncookies"
        value = "1"
      }
    }
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
    }
  }
}
