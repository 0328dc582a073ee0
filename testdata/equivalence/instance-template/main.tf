resource "google_compute_instance_template" "build" {
  name         = "build"
  project      = "shop-production"
  machine_type = "e2-medium"
  metadata     = { serial-port-enable = "FALSE" }
}
