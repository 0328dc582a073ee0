variable "password" {
  type      = string
  sensitive = true
}

resource "kubernetes_secret_v1" "db" {
  metadata { name = "db" }
  data = {
    username = "app"
    password = var.password
  }
}
