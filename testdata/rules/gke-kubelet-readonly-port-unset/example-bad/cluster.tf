resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"

  min_master_version = "1.31.5-gke.1068000" # expect: gke-kubelet-readonly-port-unset
}
