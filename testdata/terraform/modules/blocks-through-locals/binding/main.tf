variable "role" { type = string }
variable "members" { type = set(string) }

output "line" { value = "${var.role}: ${join(", ", var.members)}" }
output "members" { value = [for m in var.members : split(":", m)[1]] }
