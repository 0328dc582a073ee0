resource "google_storage_bucket_iam_member" "reports" {
  bucket = "acme-reports"
  role   = "roles/storage.objectUser"
  member = "principalSet://goog/public:all" # expect: iam-principal-set-public
}
