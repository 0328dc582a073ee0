resource "google_compute_target_ssl_proxy" "none" { # expect: ssl-policy-missing
  name            = "none"
  backend_service = "tcp"
}

resource "google_compute_target_ssl_proxy" "own" {
  name            = "own"
  backend_service = "tcp"
  ssl_policy      = "web"
}
