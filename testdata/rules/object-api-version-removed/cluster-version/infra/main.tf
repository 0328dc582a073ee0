resource "google_container_cluster" "shop" {
  name               = "shop"
  min_master_version = "1.34.1-gke.2037000"
}

resource "google_container_cluster" "batch" {
  name               = "batch"
  min_master_version = "1.32"
}
