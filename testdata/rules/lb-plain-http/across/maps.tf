resource "google_compute_url_map" "shop" {
  name            = "shop"
  default_service = "shop"
}
