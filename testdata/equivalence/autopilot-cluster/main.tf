resource "google_container_cluster" "batch" {
  name             = "batch"
  location         = "europe-west4"
  project          = "shop-production"
  enable_autopilot = true
  allow_net_admin  = true
  release_channel {
    channel = "RAPID"
  }
}
