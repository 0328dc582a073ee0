resource "google_container_cluster" "main" {
  name     = "main"
  location = # expect: parse-error
}
