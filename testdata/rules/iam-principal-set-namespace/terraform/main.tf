variable "namespace" { type = string }
variable "pool" { type = string }
variable "select" { type = string }

data "google_iam_policy" "bucket" {
  binding {
    role = "roles/storage.objectViewer"
    members = [
      "principalSet://iam.googleapis.com/${var.pool}/namespace/${var.namespace}", # expect: iam-principal-set-namespace 7 "var.namespace"
      "principalSet://iam.googleapis.com/${var.pool}/${var.select}",
      "principalSet://iam.googleapis.com/${var.pool}/*",
      "principal://iam.googleapis.com/${var.pool}/subject/ns/${var.namespace}/sa/reports",
    ]
  }
}
