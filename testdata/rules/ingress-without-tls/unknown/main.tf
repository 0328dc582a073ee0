variable "tls" {}
variable "annotations" {}

resource "kubernetes_ingress_v1" "tls" {
  metadata { name = "tls" }
  spec {
    dynamic "tls" {
      for_each = var.tls
      content {
        hosts = tls.value
      }
    }
    rule { host = "a.example.com" }
  }
}

resource "kubernetes_ingress" "v1beta1" {
  metadata { name = "v1beta1" }
  spec { # expect: ingress-without-tls
    backend {
      service_name = "a"
      service_port = 80
    }
  }
}
