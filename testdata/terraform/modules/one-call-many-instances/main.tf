locals {
  nodes = { for n in range(12) : format("node-%02d", n) => { even = n % 2 == 0, n = n } }
}

module "even" {
  source   = "./m"
  for_each = { for k, v in local.nodes : k => v if v.even }
  n        = each.value.n
  peers    = [for k, v in local.nodes : k if k != each.key && v.even]
}

output "sum" { value = sum([for m in module.even : m.n]) }
output "peers" { value = module.even["node-04"].peers }
output "many" { value = length(flatten([for m in module.even : m.peers])) }
