resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web" # expect: container-run-as-root
      image = "registry.example/web:1.4.2"
    }
  }
}
