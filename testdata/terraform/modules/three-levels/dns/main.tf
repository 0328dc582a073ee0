variable "host" {}
variable "zone" {}

output "fqdn" { value = "${var.host}.${var.zone}" }
