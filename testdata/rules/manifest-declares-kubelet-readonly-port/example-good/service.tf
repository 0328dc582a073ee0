resource "kubernetes_service_v1" "kubelet" {
  metadata {
    name = "kubelet"
  }
  spec {
    port {
      port = 10250
    }
  }
}
