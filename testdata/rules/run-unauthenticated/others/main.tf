variable "disabled" {
  type = bool
}

resource "google_cloud_run_v2_service" "from_outside" {
  name                 = "from-outside"
  invoker_iam_disabled = var.disabled
}
