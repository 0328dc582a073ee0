# A VM that is no node reads what it was given.
resource "google_compute_instance" "vm" {
  name         = "vm"
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  metadata_startup_script = <<-EOT
    curl -s -H 'Metadata-Flavor: Google' http://metadata.google.internal/computeMetadata/v1/instance/attributes/?recursive=true
  EOT
}
