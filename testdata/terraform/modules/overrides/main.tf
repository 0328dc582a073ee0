variable "size" {
  type    = number
  default = 1
}

variable "label" {
  type    = string
  default = "base"
}

locals {
  kept     = "base"
  replaced = "base"
  twice    = "base"
}

module "call" {
  source = "./one"
  count  = 1
  given  = "base"
}

resource "terraform_data" "thing" {
  count = 1
  input = local.replaced
}

output "values" {
  value = {
    size     = var.size
    label    = var.label
    kept     = local.kept
    replaced = local.replaced
    twice    = local.twice
  }
}

output "overridden" {
  value = "base"
}

output "call" {
  value = module.call[*].name
}

output "things" {
  value = length(terraform_data.thing)
}
