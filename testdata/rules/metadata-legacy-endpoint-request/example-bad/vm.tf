resource "google_compute_instance" "vm" {
  name         = "vm"
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  metadata_startup_script = <<-EOT
    curl -s http://metadata.google.internal/computeMetadata/v1beta1/instance/zone # expect: metadata-legacy-endpoint-request
  EOT
}
