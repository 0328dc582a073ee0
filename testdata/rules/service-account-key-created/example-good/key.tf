resource "google_iam_workload_identity_pool" "pipelines" {
  workload_identity_pool_id = "pipelines"
}

resource "google_service_account_iam_member" "deploy" {
  service_account_id = "projects/acme-prod/serviceAccounts/deploy@acme-prod.iam.gserviceaccount.com"
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.pipelines.name}/attribute.repository/acme/shop"
}
