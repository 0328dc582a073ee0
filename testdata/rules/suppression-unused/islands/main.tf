resource "google_compute_instance" "a" {
  # hullcheck:ignore script-uses-kubelet-readonly-port -- above a script it holds for all of it
  metadata_startup_script = <<-EOT
    date
    curl http://localhost:10255/pods
  EOT
}

resource "google_compute_instance" "b" {
  metadata_startup_script = <<-EOT
    date
    # hullcheck:ignore script-uses-kubelet-readonly-port -- inside it is one of the script
    curl http://localhost:10255/pods
    # expect@+1: suppression-unused
    # hullcheck:ignore script-uses-kubelet-readonly-port -- not any more
    curl https://localhost:10250/pods
  EOT
}
