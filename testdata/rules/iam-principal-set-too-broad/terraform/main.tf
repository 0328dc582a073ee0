variable "member" { type = string }
variable "cluster" { type = string }

resource "google_iam_workload_identity_pool" "ci" {
  workload_identity_pool_id = "ci"
}

resource "google_service_account_iam_binding" "ci" {
  service_account_id = "projects/acme/serviceAccounts/deploy@acme.iam.gserviceaccount.com"
  role               = "roles/iam.workloadIdentityUser"
  members = [
    "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/*",                                # expect: iam-principal-set-too-broad "of one pool"
    "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/attribute.repository_owner/acme", # expect: iam-principal-set-too-broad "of one repository_owner"
    "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/attribute.repository/acme/*",     # expect: iam-principal-set-too-broad
    "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/acme.svc.id.goog/kubernetes.cluster/https://container.googleapis.com/v1/projects/acme/locations/europe-west1/clusters/${var.cluster}", # expect: iam-principal-set-too-broad "of one cluster"
    "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/attribute.repository/acme/shop",
    "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/group/deployers",
    "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/acme.svc.id.goog/namespace/shop",
    "principalSet://iam.googleapis.com/locations/global/workforcePools/staff/*",
    "principalSet://cloudresourcemanager.googleapis.com/projects/1/type/ServiceAccount",
    "principalSet://iam.googleapis.com/${var.member}",
    "principalSet://agents.global.org-1.system.id.goog/attribute.platform/aiplatform",
    var.member,
  ]
}

resource "google_iam_deny_policy" "keys" {
  parent = "cloudresourcemanager.googleapis.com%2Fprojects%2Facme"
  name   = "keys"
  rules {
    deny_rule {
      denied_principals  = ["principalSet://goog/public:all", "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/acme.svc.id.goog/*"]
      denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"]
    }
  }
}
