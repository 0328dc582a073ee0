resource "google_compute_target_https_proxy" "web" { # expect: ssl-policy-missing
  name             = "web"
  url_map          = google_compute_url_map.web.id
  ssl_certificates = [google_compute_managed_ssl_certificate.web.id]
}
