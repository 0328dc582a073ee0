resource "google_container_cluster" "shop" {
  name               = "shop"
  min_master_version = "1.33"
}

module "batch" {
  source = "terraform-google-modules/kubernetes-engine/google"
  name   = "batch"
}
