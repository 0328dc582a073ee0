resource "google_container_node_pool" "payments" {
  name    = "payments"
  cluster = "shop"
  node_config {
    service_account = "payments-nodes@acme-prod.iam.gserviceaccount.com"
    taint {
      key    = "dedicated"
      value  = "payments"
      effect = "NO_SCHEDULE"
    }
  }
}
