variable "state" {
  type = string
}

resource "google_dns_managed_zone" "from_outside" {
  name     = "from-outside"
  dns_name = "a.example.com."
  dnssec_config {
    state = var.state
  }
}

resource "google_dns_managed_zone" "unsaid" { # expect: dns-dnssec-off "unsaid"
  name     = "unsaid"
  dns_name = "b.example.com."
}

resource "google_dns_managed_zone" "inside" {
  name       = "inside"
  dns_name   = "c.example.internal."
  visibility = "private"
}

# On the way from another provider, with keys of both.
resource "google_dns_managed_zone" "moving" {
  name     = "moving"
  dns_name = "d.example.com."
  dnssec_config {
    state = "transfer"
  }
}
