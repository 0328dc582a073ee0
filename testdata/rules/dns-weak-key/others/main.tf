variable "algorithm" {
  type = string
}

resource "google_dns_managed_zone" "from_outside" {
  name     = "from-outside"
  dns_name = "a.example.com."
  dnssec_config {
    state = "on"
    default_key_specs {
      key_type  = "keySigning"
      algorithm = var.algorithm
    }
  }
}

resource "google_dns_managed_zone" "both" {
  name     = "both"
  dns_name = "b.example.com."
  dnssec_config {
    state = "on"
    default_key_specs {
      key_type  = "keySigning"
      algorithm = "rsasha512"
    }
    default_key_specs {
      key_type  = "zoneSigning"
      algorithm = "rsasha1" # expect: dns-weak-key
    }
  }
}

# The algorithms of Cloud DNS itself.
resource "google_dns_managed_zone" "standard" {
  name     = "standard"
  dns_name = "c.example.com."
  dnssec_config {
    state = "on"
  }
}
