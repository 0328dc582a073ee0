variable "team" { type = string }
variable "members" { type = list(string) }

data "google_iam_policy" "shared" {
  binding {
    role    = "roles/viewer"
    members = ["group:shop@example.com", "allUsers"] # expect: iam-public-member
  }
}

resource "google_project_iam_policy" "shared" {
  project     = "acme"
  policy_data = data.google_iam_policy.shared.policy_data
}

# Each element lies where it is written, whatever the text around it is made of.
resource "google_storage_bucket_iam_policy" "encoded" {
  bucket = "assets"
  policy_data = jsonencode({
    bindings = [
      { role = "roles/storage.objectViewer", members = ["group:${var.team}@example.com", "allUsers"] }, # expect: iam-public-member
      { role = "roles/storage.admin", members = var.members },
    ]
  })
}

resource "google_pubsub_topic_iam_policy" "decoded" {
  topic       = "orders"
  policy_data = jsonencode(yamldecode(file("${path.module}/policy.yaml"))) # expect: iam-public-member
}

# What is known of it is sound, and nobody knows the rest.
resource "google_pubsub_topic_iam_policy" "open" {
  topic = "returns"
  policy_data = jsonencode({
    bindings = concat([{ role = "roles/pubsub.viewer", members = ["group:a@example.com"] }], var.members)
  })
}

resource "google_pubsub_topic_iam_policy" "broken" {
  topic       = "broken"
  policy_data = "{\"bindings\": [{\"role\": \"roles/pubsub.viewer\", \"members\": [\"allUsers\"]}"
}
