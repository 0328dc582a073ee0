variable "zone" {}

output "full" { value = "europe-west1-${var.zone}" }
