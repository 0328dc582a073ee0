variable "enabled" {
  type    = bool
  default = false
}

module "inner" {
  source = "./inner"
  count  = var.enabled ? 1 : 0
  name   = "inner"
}

resource "terraform_data" "x" {
  count = var.enabled ? 1 : 0
  input = module.inner[0].name
}

output "name" { value = one(module.inner[*].name) }
output "try" { value = try(terraform_data.x[0].input, "off") }
output "names" { value = var.enabled ? [module.inner[0].name] : [] }
