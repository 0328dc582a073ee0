variable "zone" {}
variable "size" { type = number }

output "id" { value = "pool-${var.zone}" }
output "size" { value = var.size * 2 }
