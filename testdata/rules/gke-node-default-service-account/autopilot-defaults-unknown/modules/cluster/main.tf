variable "provisioning" {
  default = null
}

# Whoever calls the module says what the nodes run as.
resource "google_container_cluster" "main" {
  name             = "apps"
  enable_autopilot = true

  dynamic "cluster_autoscaling" {
    for_each = var.provisioning == null ? [] : [var.provisioning]
    content {
      auto_provisioning_defaults {
        service_account = cluster_autoscaling.value.account
      }
    }
  }
}
