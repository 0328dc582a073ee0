resource "google_cloud_run_service" "web" {
  name     = "web" # expect: run-unauthenticated 14
  location = "europe-west1"
}

resource "google_cloud_run_v2_service" "inside" {
  name     = "inside"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
}

resource "google_cloud_run_service" "old_inside" {
  name     = "old-inside"
  location = "europe-west1"
  metadata {
    annotations = {
      "run.googleapis.com/ingress" = "internal"
    }
  }
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api" # expect: run-unauthenticated "api"
  location = "europe-west1"
}

resource "google_cloud_run_v2_service_iam_member" "api" {
  name   = google_cloud_run_v2_service.api.name
  role   = "roles/run.invoker"
  member = "allUsers"
}

resource "google_cloud_run_service_iam_member" "old_inside" {
  service = google_cloud_run_service.old_inside.name
  role    = "roles/run.invoker"
  member  = "allUsers"
}
