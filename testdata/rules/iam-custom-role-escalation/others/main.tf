variable "permissions" {
  type = list(string)
}

resource "google_organization_iam_custom_role" "from_outside" {
  role_id     = "fromOutside"
  org_id      = "1"
  title       = "From outside"
  permissions = var.permissions
}

variable "permission" {
  type = string
}

resource "google_project_iam_custom_role" "one_from_outside" {
  role_id     = "oneFromOutside"
  title       = "One from outside"
  permissions = ["run.services.get", var.permission]
}

resource "google_project_iam_custom_role" "topics" {
  role_id     = "topics"
  title       = "Topics"
  permissions = ["pubsub.topics.setIamPolicy", "iam.roles.get"]
}
