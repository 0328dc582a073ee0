# None of these is reported, whether it silences something or not: its own tool may need it.
#trivy:ignore:AVD-GCP-0057:exp:2199-01-01
# expect@+1: suppression-unused
# hullcheck:ignore gke-workload-metadata-exposed -- nothing is silenced here
resource "google_container_node_pool" "a" {
  cluster = "c"
  #checkov:skip=CKV_GCP_69:legacy
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA" #tfsec:ignore:AVD-GCP-0057 NOSONAR
    }
  }
}
