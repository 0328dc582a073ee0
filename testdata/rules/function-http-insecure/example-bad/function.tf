resource "google_cloudfunctions_function" "thumbnails" {
  name                         = "thumbnails"
  runtime                      = "python312"
  trigger_http                 = true
  https_trigger_security_level = "SECURE_OPTIONAL" # expect: function-http-insecure
}
