# expect@+2: suppression-expired

# hullcheck:ignore-file pod-host-network until 2024-01-01 -- being moved
resource "kubernetes_pod_v1" "a" {
  metadata {
    name = "a"
  }
  spec {
    host_network = true
  }
}

resource "google_compute_instance" "b" {
  metadata_startup_script = <<-EOT
    # expect@+1: suppression-expired
    # hullcheck:ignore script-uses-kubelet-readonly-port until 2024-01-01 -- in a script
    curl http://localhost:10255/pods
  EOT
}
