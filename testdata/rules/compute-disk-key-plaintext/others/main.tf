variable "key" {
  type      = string
  sensitive = true
}

resource "google_compute_disk" "from_outside" {
  name = "from-outside"
  disk_encryption_key {
    raw_key = var.key
  }
}

resource "google_compute_instance" "bastion" {
  name = "bastion"
  boot_disk {
    disk_encryption_key_raw = "c2hvcC1zaG9wLXNob3Atc2hvcC1zaG9wLXNob3Atc2g=" # expect: compute-disk-key-plaintext
  }
  attached_disk {
    source                  = "data"
    disk_encryption_key_raw = var.key
  }
}
