resource "google_container_cluster" "main" {
  name = "main"
  rbac_binding_config {
    enable_insecure_binding_system_authenticated = false
  }
}
