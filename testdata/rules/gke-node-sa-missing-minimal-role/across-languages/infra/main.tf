resource "google_service_account" "good" { account_id = "good-nodes" }
resource "google_container_node_pool" "good" {
  cluster = "shop"
  node_config { service_account = google_service_account.good.email }
}
resource "google_service_account" "bad" { account_id = "bad-nodes" } # expect: gke-node-sa-missing-minimal-role
resource "google_container_node_pool" "bad" {
  cluster = "shop"
  node_config { service_account = google_service_account.bad.email }
}
