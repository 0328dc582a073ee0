variable "base" {}

output "cidrs" { value = [for i in range(2) : cidrsubnet(var.base, 8, i)] }
