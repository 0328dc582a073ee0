variable "name" { type = string }
variable "tags" {
  type    = list(string)
  default = ["default"]
}

output "name" { value = var.name }
output "tags" { value = local.distinctly }

locals {
  distinctly = concat(var.tags, ["of ${var.name}"])
}
