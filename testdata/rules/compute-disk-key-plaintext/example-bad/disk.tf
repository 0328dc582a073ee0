resource "google_compute_disk" "data" {
  name = "data"
  zone = "europe-west1-b"

  disk_encryption_key {
    raw_key = "c2hvcC1zaG9wLXNob3Atc2hvcC1zaG9wLXNob3Atc2g=" # expect: compute-disk-key-plaintext
  }
}
