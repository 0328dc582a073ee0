variable "secure" {
  type = bool
}

variable "scheme" {
  type = string
}

resource "google_compute_url_map" "plain" {
  name            = "plain"
  default_service = "shop"
}

resource "google_compute_target_http_proxy" "plain" {
  name    = "plain"
  url_map = google_compute_url_map.plain.self_link
}

resource "google_compute_global_forwarding_rule" "inside" {
  name                  = "inside"
  load_balancing_scheme = "INTERNAL_MANAGED"
  target                = google_compute_target_http_proxy.plain.id
}

resource "google_compute_global_forwarding_rule" "perhaps" {
  name                  = "perhaps"
  load_balancing_scheme = var.scheme
  target                = google_compute_target_http_proxy.plain.id
}

# Where nothing is said of the scheme, it is external.
resource "google_compute_global_forwarding_rule" "unsaid" {
  name   = "unsaid"
  target = google_compute_target_http_proxy.plain.id # expect: lb-plain-http
}

resource "google_compute_url_map" "hosts" {
  name            = "hosts"
  default_service = "shop"
  host_rule {
    hosts        = ["shop.example.com"]
    path_matcher = "all"
  }
  path_matcher {
    name = "all"
    default_url_redirect {
      https_redirect = true
      strip_query    = false
    }
  }
}

resource "google_compute_target_http_proxy" "hosts" {
  name    = "hosts"
  url_map = google_compute_url_map.hosts.id
}

resource "google_compute_global_forwarding_rule" "hosts" {
  name   = "hosts"
  target = google_compute_target_http_proxy.hosts.id
}

resource "google_compute_target_https_proxy" "secure" {
  name    = "secure"
  url_map = google_compute_url_map.plain.id
}

resource "google_compute_global_forwarding_rule" "secure" {
  name   = "secure"
  target = google_compute_target_https_proxy.secure.id
}

# A load balancer of layer four.
resource "google_compute_forwarding_rule" "backend" {
  name            = "backend"
  backend_service = "tcp"
}

resource "google_compute_url_map" "from_outside" {
  name = "from-outside"
  default_url_redirect {
    https_redirect = var.secure
    strip_query    = false
  }
}

resource "google_compute_target_http_proxy" "from_outside" {
  name    = "from-outside"
  url_map = google_compute_url_map.from_outside.id
}

resource "google_compute_global_forwarding_rule" "from_outside" {
  name   = "from-outside"
  target = google_compute_target_http_proxy.from_outside.id
}
