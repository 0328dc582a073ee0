data "google_project" "this" {}

variable "project_id" { type = string }
variable "member" { type = string }

locals {
  pool = "projects/${data.google_project.this.number}/locations/global/workloadIdentityPools/${var.project_id}.svc.id.goog"
}

resource "google_project_iam_binding" "all" {
  project = var.project_id
  role    = "roles/viewer"
  members = [
    "principal://iam.googleapis.com/${local.pool}/subject/ns/shop/sa/reports",
    "principalSet://iam.googleapis.com/${local.pool}/namespace/shop",
    "principalSet://iam.googleapis.com/${local.pool}/*",
    "principal://iam.googleapis.com/projects/${var.project_id}/locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/a/sa/b",
    "principal://iam.googleapis.com/projects/${data.google_project.this.project_id}/locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/a/sa/b", # expect: iam-principal-malformed 46
    "principal://iam.googleapis.com/${local.pool}/namespace/shop",                                                                                           # expect: iam-principal-malformed "in common"
    "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/subject/shop/reports",                                   # expect: iam-principal-malformed "ns/NAMESPACE/sa/NAME"
    "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools//subject/ns/a/sa/b",                                                   # expect: iam-principal-malformed "the pool is missing"
    "principal://iam.googleapis.com/projects/1/workloadIdentityPools/p.svc.id.goog/subject/ns/a/sa/b",                                                       # expect: iam-principal-malformed "locations/global"
    "principal:/iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/a/sa/b",                                       # expect: iam-principal-malformed "two slashes"
    "principal://iam.googleapis.com/projects//locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/a/sa/b",                                       # expect: iam-principal-malformed "number is missing"
    "serviceAccount:p.svc.id.goog[a/b] ",                                                                                                                    # expect: iam-principal-malformed "blank"
    "serviceAccount:p.svc.id.goog[ab]",                                                                                                                      # expect: iam-principal-malformed "NAMESPACE/NAME"
    "p.svc.id.goog[a/b]",                                                                                                                                    # expect: iam-principal-malformed "missing before it"
    "serviceAccount:${var.project_id}.svc.id.goog[a/b]",
    "serviceAccount:${var.member}",
    "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/subject/repo:acme/shop:ref:refs/heads/main",
    "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/attribute.repository/acme/shop",
    "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/kubernetes.serviceaccount.uid/0-1-2",
    "principalSet://iam.googleapis.com/locations/global/workforcePools/staff/group/dev",
    "principal://agents.global.org-1.system.id.goog/resources/x",
    "principalSet://cloudresourcemanager.googleapis.com/projects/acme/type/ServiceAccount",
    "serviceAccount:nodes@p.iam.gserviceaccount.com",
    var.member,
  ]
}
