variable "hosts" {}

resource "kubernetes_ingress_v1" "web" {
  metadata { name = "web" }
  spec {
    tls { hosts = var.hosts }
    rule { host = "web.example.com" }
  }
}
