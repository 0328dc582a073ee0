resource "google_compute_ssl_policy" "modern" {
  name            = "modern"
  min_tls_version = "TLS_1_2"
  profile         = "MODERN"
}

resource "google_compute_target_https_proxy" "web" {
  name       = "web"
  url_map    = "web"
  ssl_policy = "modern"
}

resource "google_compute_target_http_proxy" "redirect" {
  name    = "redirect"
  url_map = "redirect"
}

resource "google_compute_global_forwarding_rule" "web" {
  name                  = "web"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  ip_protocol           = "TCP"
  port_range            = "443"
  target                = "web"
}
