resource "kubernetes_pod_v1" "web" {
  metadata { name = "web" }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
    }
    volume {
      name = "config" # expect: volume-unused
      config_map { name = "web" }
    }
  }
}
