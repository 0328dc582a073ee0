# The first makes the account "web", the second one with the name that it is given.
module "web_identity" {
  source     = "terraform-google-modules/kubernetes-engine/google//modules/workload-identity"
  version    = "~> 36.0"
  project_id = "shop-prod"
  name       = "web"
  namespace  = "shop"
}

module "api_identity" {
  source  = "git::https://example.com/identity.git?ref=v1.4"
  account = "api-runner"
}
