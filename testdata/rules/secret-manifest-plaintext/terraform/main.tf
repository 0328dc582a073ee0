variable "given" {}

variable "set" {
  default = "abc123def456"
}

resource "kubernetes_secret" "db" {
  metadata { name = "db" }
  data = {
    given    = var.given
    set      = var.set # expect: secret-manifest-plaintext
    made     = random_password.db.result
    username = "app"
    # not encoded: the provider does that
    plain    = "YWJjMTIzZGVmNDU2" # expect: secret-manifest-plaintext
  }
  binary_data = {
    binary = "YWJjMTIzZGVmNDU2" # expect: secret-manifest-plaintext
    empty  = ""
  }
}

resource "google_secret_manager_secret_version" "given" {
  secret      = "given"
  secret_data = var.given
}

# what is secret in it is not here
resource "google_secret_manager_secret_version" "composed" {
  secret      = "composed"
  secret_data = "host=db.internal password=${var.given}"
}

variable "git_login" {
  sensitive = true
  default   = { user = null, token = null }
}

# nothing yet
resource "google_secret_manager_secret_version" "git_login" {
  secret      = "projects/example/secrets/git-login"
  secret_data = jsonencode({ user = var.git_login.user, token = var.git_login.token })
}

resource "google_secret_manager_secret_version" "git_robot" {
  secret      = "projects/example/secrets/git-robot"
  secret_data = jsonencode({ user = "", token = "gt0pe9f3aa11" }) # expect: secret-manifest-plaintext
}
