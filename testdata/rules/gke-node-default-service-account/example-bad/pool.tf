resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config { # expect: gke-node-default-service-account
    machine_type = "e2-standard-4"
  }
}
