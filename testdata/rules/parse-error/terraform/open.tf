resource "google_container_cluster" "main" { # expect: parse-error
  name = "main"
