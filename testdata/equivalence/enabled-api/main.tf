resource "google_project_service" "container" {
  project = "shop-production"
  service = "container.googleapis.com"
}

resource "google_project_service" "run" {
  project = "shop-production"
  service = "run.googleapis.com"
}
