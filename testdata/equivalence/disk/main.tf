resource "google_compute_disk" "data" {
  name = "data"
  zone = "europe-west1-b"
  type = "pd-ssd"

  disk_encryption_key {
    kms_key_self_link = "projects/acme-prod/locations/europe-west1/keyRings/disks/cryptoKeys/data"
  }
}

resource "google_compute_instance" "bastion" {
  name = "bastion"
  zone = "europe-west1-b"

  metadata = {
    enable-oslogin     = "TRUE"
    serial-port-enable = "FALSE"
  }

  service_account {
    email = "bastion@acme-prod.iam.gserviceaccount.com"
  }
}
