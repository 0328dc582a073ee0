resource "google_compute_instance" "build" {
  name                = "build"
  project             = "shop-production"
  zone                = "europe-west1-b"
  machine_type        = "e2-medium"
  can_ip_forward      = false
  deletion_protection = true
  labels              = { team = "build" }
  tags                = ["build", "internal"]

  metadata = {
    block-project-ssh-keys = "TRUE"
    enable-oslogin         = "TRUE"
  }

  service_account {
    email  = "build@shop-production.iam.gserviceaccount.com"
    scopes = ["https://www.googleapis.com/auth/cloud-platform"]
  }

  shielded_instance_config {
    enable_secure_boot          = true
    enable_vtpm                 = true
    enable_integrity_monitoring = true
  }
}
