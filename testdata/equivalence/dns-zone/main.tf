resource "google_dns_managed_zone" "shop" {
  name       = "shop"
  dns_name   = "shop.example.com."
  visibility = "public"

  dnssec_config {
    state = "on"
  }

  cloud_logging_config {
    enable_logging = true
  }
}

resource "google_dns_policy" "shop" {
  name                      = "shop"
  enable_logging            = true
  enable_inbound_forwarding = false
}
