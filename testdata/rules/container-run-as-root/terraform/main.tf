variable "user" {
  type    = string
  default = "0"
}

resource "kubernetes_pod" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
      security_context {
        run_as_user = var.user # expect: container-run-as-root 23
      }
    }
  }
}

resource "kubernetes_pod_v1" "other" {
  metadata {
    name = "other"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example/web:1.4.2"
      security_context {
        run_as_user = "1000"
      }
    }
  }
}
