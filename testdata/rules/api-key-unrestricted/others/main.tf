resource "google_apikeys_key" "bare" { # expect: api-key-unrestricted
  name = "bare"
}

resource "google_apikeys_key" "no_api" {
  name = "no-api"
  restrictions { # expect: api-key-unrestricted
    server_key_restrictions {
      allowed_ips = ["203.0.113.7"]
    }
  }
}

resource "google_apikeys_key" "from_outside" {
  name = "from-outside"

  dynamic "restrictions" {
    for_each = var.restrictions
    content {}
  }
}

variable "restrictions" {
  type = list(any)
}
