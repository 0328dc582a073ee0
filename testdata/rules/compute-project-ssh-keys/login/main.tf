resource "google_compute_instance" "unsaid" {
  name = "unsaid"
}
