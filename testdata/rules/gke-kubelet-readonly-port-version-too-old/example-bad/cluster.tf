resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"

  min_master_version = "1.25.16-gke.1000" # expect: gke-kubelet-readonly-port-version-too-old
}
