resource "google_project" "shop" {
  project_id  = "acme-shop"
  skip_delete = true
}
