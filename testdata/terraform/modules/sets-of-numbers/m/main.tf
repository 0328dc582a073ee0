variable "number" { type = number }

output "doubled" { value = var.number + var.number }
