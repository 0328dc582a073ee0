resource "google_container_cluster" "more" {
  name                        = "more"
  enable_binary_authorization = true # expect: terraform-removed-attribute "binary_authorization.evaluation_mode"

  master_auth {
    password = "" # expect: terraform-removed-attribute "nothing in its place"
    client_certificate_config {
      issue_client_certificate = false
    }
  }

  dynamic "monitoring_config" {
    for_each = [1]
    content {
      advanced_datapath_observability_config {
        relay_mode = "DISABLED" # expect: terraform-removed-attribute "enable_relay"
      }
    }
  }
}

resource "google_storage_bucket" "old" {
  name                        = "old"
  uniform_bucket_level_access = true
  lifecycle_rule {
    condition {
      age = 3
    }
  }
  lifecycle_rule {
    condition {
      no_age = true # expect: terraform-removed-attribute
    }
  }
}
