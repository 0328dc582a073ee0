variable "minimum" {
  type = string
}

resource "google_compute_ssl_policy" "from_outside" {
  name            = "from-outside"
  profile         = "MODERN"
  min_tls_version = var.minimum
}

resource "google_compute_ssl_policy" "unsaid" { # expect: ssl-policy-weak "allows TLS_1_0 and up, with the ciphers of COMPATIBLE"
  name = "unsaid"
}

resource "google_compute_ssl_policy" "ciphers" {
  name            = "ciphers"
  min_tls_version = "TLS_1_2"
  profile         = "COMPATIBLE" # expect: ssl-policy-weak
}

resource "google_compute_region_ssl_policy" "restricted" {
  name    = "restricted"
  region  = "europe-west1"
  profile = "RESTRICTED"
}
