resource "kubernetes_ingress_v1" "web" {
  metadata { name = "web" }
  spec { # expect: ingress-without-tls
    ingress_class_name = "nginx"
    rule { host = "web.example.com" }
  }
}
