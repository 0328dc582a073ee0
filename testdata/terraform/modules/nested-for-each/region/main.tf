variable "name" { type = string }
variable "zones" { type = map(number) }

module "zone" {
  source   = "./zone"
  for_each = var.zones
  zone     = "${var.name}-${each.key}"
  size     = each.value
}

output "pools" { value = { for z in module.zone : z.id => z.size } }
output "zone" { value = module.zone }
