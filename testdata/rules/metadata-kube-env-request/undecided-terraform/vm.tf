variable "value" {}

resource "google_compute_instance" "vm" {
  name         = "vm"
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  metadata_startup_script = <<-EOT
    curl -s -H 'Metadata-Flavor: Google' ${var.value}
  EOT
}
