resource "google_apikeys_key" "maps" {
  name = "maps"

  restrictions { # expect: api-key-unrestricted
    api_targets {
      service = "maps-backend.googleapis.com"
    }
  }
}
