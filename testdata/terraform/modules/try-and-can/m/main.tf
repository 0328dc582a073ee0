variable "unknown" {}
variable "config" { type = any }

locals {
  merged = merge({ known = 1 }, { unknown = var.unknown })
}

output "wrapped" { value = local.merged }

output "all" {
  value = {
    missing = try(var.config.a.c, "missing")
    there   = try(var.config.a.b[1], 0)
    deep    = try(var.config.x.y.z, var.config.a.b[7], "neither")
    can     = [can(var.config.a), can(var.config.z), can(tonumber("x"))]
    keys    = keys(local.merged)
    known   = local.merged.known
    lookup  = lookup(local.merged, "absent", "otherwise")
    or      = var.unknown == null || local.merged.known == 1
    nothing = try(null, 1) == null
  }
}
