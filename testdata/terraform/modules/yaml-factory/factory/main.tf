variable "data" { type = string }

locals {
  raw = {
    for f in fileset(var.data, "**/*.yaml") :
    trimsuffix(basename(f), ".yaml") => yamldecode(file("${var.data}/${f}"))
  }
  pools = {
    for name, p in local.raw : name => {
      machine = try(p.machine, "e2-medium")
      labels  = merge(try(p.labels, {}), { file = name })
      spot    = try(p.spot, false)
    }
  }
}

module "pool" {
  source   = "../pool"
  for_each = local.pools
  pool     = each.value
}

output "pools" { value = { for k, p in module.pool : k => p.line } }
