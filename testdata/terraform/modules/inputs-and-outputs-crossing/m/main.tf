variable "left" { type = string }
variable "right" { type = string }

output "left" { value = "(${var.left})" }
output "right" { value = "[${var.right}]" }
