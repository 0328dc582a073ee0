# Whether it is an internal one is not known.
variable "class" {}

resource "kubernetes_ingress_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    ingress_class_name = var.class
    rule {
      host = "web.example.com"
    }
  }
}
