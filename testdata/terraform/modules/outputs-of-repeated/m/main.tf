variable "name" {}

output "name" { value = upper(var.name) }
output "tags" { value = { name = var.name } }
