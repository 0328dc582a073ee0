variable "level" {
  type = string
}

resource "google_cloudfunctions_function" "from_outside" {
  name                         = "from-outside"
  https_trigger_security_level = var.level
}

resource "google_cloudfunctions_function" "on_events" {
  name = "on-events"
}

resource "google_cloudfunctions2_function" "next" {
  name = "next"
}
