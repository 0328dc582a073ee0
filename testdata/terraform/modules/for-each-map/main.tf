locals {
  pools = {
    gpu = { machine = "a2", max = 4 }
    cpu = { machine = "e2", max = 2 }
  }
}

module "pool" {
  source   = "./m"
  for_each = local.pools
  name     = "pool-${each.key}"
  machine  = each.value.machine
  max      = each.value.max
}

output "names" { value = { for k, p in module.pool : k => p.name } }
output "one" { value = module.pool["gpu"].summary }
output "list" { value = values(module.pool)[*].name }
output "keys" { value = keys(module.pool) }
output "total" { value = length(module.pool) }
output "whole" { value = module.pool }
output "big" { value = [for p in module.pool : p.name if p.summary.max > 3] }
output "try" { value = try(module.pool["none"].name, "none") }
