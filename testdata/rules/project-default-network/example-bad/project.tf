resource "google_project" "shop" {
  name                = "Shop"
  project_id          = "acme-shop-prod"
  auto_create_network = true # expect: project-default-network
}
