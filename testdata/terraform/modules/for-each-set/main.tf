variable "zones" {
  type    = set(string)
  default = ["c", "a", "b", "a"]
}

module "zone" {
  source   = "./m"
  for_each = var.zones
  zone     = each.value
}

module "none" {
  source   = "./m"
  for_each = toset([])
  zone     = each.key
}

output "all" { value = [for z in module.zone : z.full] }
output "a" { value = module.zone["a"].full }
output "none" { value = module.none }
output "sizes" { value = [length(module.zone), length(module.none)] }
