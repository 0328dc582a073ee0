resource "google_container_cluster" "shop" {
  name             = "shop"
  enable_autopilot = true
}
