variable "project_id" {
  type = string
}

resource "google_bigquery_table" "events" {
  project     = var.project_id
  table_id    = "events"
  description = "PROJECT_ID"
  schema      = "[{\"name\":\"PROJECT_ID\"}]"
}
