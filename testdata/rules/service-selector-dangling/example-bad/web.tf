resource "kubernetes_service_v1" "web" {
  metadata { name = "web" }
  spec {
    selector = { app = "www" } # expect: service-selector-dangling
    port { port = 80 }
  }
}

resource "kubernetes_pod_v1" "web" {
  metadata {
    name   = "web"
    labels = { app = "web" }
  }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:1.4"
    }
  }
}
