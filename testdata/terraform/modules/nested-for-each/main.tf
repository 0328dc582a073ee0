locals {
  regions = {
    east = { zones = { b = 1, c = 2 }, on = true }
    west = { zones = {}, on = false }
    north = { zones = { a = 3 }, on = true }
  }
}

module "region" {
  source   = "./region"
  for_each = { for name, r in local.regions : name => r if r.on }
  name     = each.key
  zones    = each.value.zones
}

output "pools" { value = merge([for r in module.region : r.pools]...) }
output "east_b" { value = module.region["east"].zone["b"].size }
output "names" { value = keys(module.region) }
