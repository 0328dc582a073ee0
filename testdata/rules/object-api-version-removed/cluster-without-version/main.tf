variable "cluster_version" {}

resource "google_container_cluster" "shop" {
  name               = "shop"
  min_master_version = "1.33"
}

resource "google_container_cluster" "batch" {
  name               = "batch"
  min_master_version = var.cluster_version
}
