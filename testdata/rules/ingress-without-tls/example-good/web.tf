resource "kubernetes_ingress_v1" "web" {
  metadata { name = "web" }
  spec {
    ingress_class_name = "nginx"
    tls {
      hosts       = ["web.example.com"]
      secret_name = "web-tls"
    }
    rule { host = "web.example.com" }
  }
}
