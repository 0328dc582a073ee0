resource "google_container_attached_cluster" "edge" {
  name             = "edge"
  project          = "shop-production"
  location         = "europe-west1"
  distribution     = "eks"
  platform_version = "1.30.0-gke.1"

  oidc_config {
    issuer_url = "https://oidc.example.com/id/1"
  }

  fleet {
    project = "shop-production"
  }

  authorization {
    admin_users = ["admin@example.com"]
  }

  binary_authorization {
    evaluation_mode = "PROJECT_SINGLETON_POLICY_ENFORCE"
  }
}
