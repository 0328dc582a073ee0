variable "locked" {
  type = bool
}

resource "google_storage_bucket" "from_outside" {
  name = "from-outside"
  retention_policy {
    retention_period = 2592000
    is_locked        = var.locked
  }
}

resource "google_logging_folder_sink" "all" {
  name        = "all"
  folder      = "1"
  destination = "storage.googleapis.com/from-outside"
}
