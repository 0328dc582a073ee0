resource "google_service_account" "a" { account_id = "a-nodes" }
resource "google_container_node_pool" "a" {
  cluster = "shop"
  node_config { service_account = google_service_account.a.email }
}
resource "google_project_iam_policy" "a" {
  project     = "acme"
  policy_data = file("policy.json")
}
