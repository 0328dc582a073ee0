variable "name" { type = string }
variable "machine" { type = string }
variable "max" { type = number }

output "name" { value = var.name }
output "summary" {
  value = { machine = var.machine, max = var.max }
}
