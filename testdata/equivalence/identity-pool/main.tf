resource "google_iam_workload_identity_pool" "ci" {
  workload_identity_pool_id = "ci"
  project                   = "shop-production"
  location                  = "global"
  display_name              = "CI"
  disabled                  = false
}

resource "google_iam_workload_identity_pool_provider" "ci" {
  workload_identity_pool_provider_id = "runners"
  workload_identity_pool_id          = "ci"
  project                            = "shop-production"
  location                           = "global"
  attribute_condition                = "assertion.repository_owner == 'shop'"
  attribute_mapping                  = { "google.subject" = "assertion.sub" }

  oidc {
    issuer_uri        = "https://token.example.com"
    allowed_audiences = ["shop"]
  }
}
