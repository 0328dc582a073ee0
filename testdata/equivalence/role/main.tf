resource "google_project_iam_custom_role" "viewer" {
  role_id     = "podViewer"
  project     = "shop-production"
  title       = "Pod viewer"
  stage       = "GA"
  permissions = ["container.pods.get", "container.pods.list"]
}
