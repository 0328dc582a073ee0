variable "value" {}

resource "kubernetes_pod" "job" {
  metadata {
    name = "job"
  }
  spec {
    container {
      name    = "proxy"
      image   = "registry.example.com/tools:1.4.2"
      command = ["kubectl", "proxy", var.value]
    }
  }
}
