variable "value" {}

output "value" { value = var.value * 10 }
