resource "kubernetes_ingress_v1" "web" {
  metadata { name = "web" }
  spec {
    tls {
      hosts       = ["web.example.com", "www.example.com"]
      secret_name = "web-tls"
    }
    rule { host = "web.example.com" }
    rule { host = "www.example.com" }
  }
}
