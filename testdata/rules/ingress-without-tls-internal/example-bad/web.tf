resource "kubernetes_ingress_v1" "web" {
  metadata { name = "web" }
  spec { # expect: ingress-without-tls-internal
    ingress_class_name = "gce-internal"
    rule { host = "web.example.com" }
  }
}
