variable "member" { type = string }
variable "members" { type = list(string) }
variable "pairs" { type = map(string) }

resource "google_service_account" "a" { account_id = "aa-reports" }
resource "google_service_account" "b" { account_id = "bb-reports" }
resource "google_service_account" "c" { account_id = "cc-reports" }
resource "google_service_account" "d" { account_id = "dd-reports" }
resource "google_service_account" "e" { account_id = "ee-reports" }
resource "google_service_account" "f" { account_id = "ff-reports" }
resource "google_service_account" "g" { account_id = "gg-reports" }

resource "google_service_account_iam_member" "a" {
  service_account_id = google_service_account.a.name
  role               = "roles/iam.workloadIdentityUser"
  member             = var.member
}

resource "google_service_account_iam_binding" "b" {
  service_account_id = google_service_account.b.id
  role               = "roles/iam.workloadIdentityUser"
  members            = var.members
}

resource "google_service_account_iam_member" "c" {
  for_each           = var.pairs
  service_account_id = google_service_account.c.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "serviceAccount:acme.svc.id.goog[${each.key}/${each.value}]"
}

resource "google_service_account_iam_policy" "d" {
  service_account_id = google_service_account.d.name
  policy_data        = file("policy.json")
}

resource "google_project_iam_member" "e" {
  project = "acme"
  role    = "roles/iam.workloadIdentityUser"
  member  = "serviceAccount:acme.svc.id.goog[shop/e]"
}

resource "google_service_account_iam_member" "f" {
  service_account_id = google_service_account.f.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/acme.svc.id.goog/namespace/shop"
}
