module "each" {
  source   = "./m"
  for_each = toset(["b", "a"])
  name     = each.value
}

module "counted" {
  source = "./m"
  count  = 3
  name   = "n${count.index}"
}

module "none" {
  source = "./m"
  count  = 0
  name   = "never"
}

module "empty" {
  source   = "./m"
  for_each = {}
  name     = each.key
}

output "values" { value = values(module.each)[*].name }
output "splat" { value = module.counted[*].tags.name }
output "legacy" { value = module.counted.*.name }
output "last" { value = module.counted[length(module.counted) - 1].name }
output "one" { value = one(module.none[*].name) }
output "none" { value = module.none }
output "empty" { value = module.empty }
output "missing" { value = try(module.each["c"].name, "no such") }
output "index" { value = try(module.none[0].name, "none at all") }
output "by_name" { value = { for key, m in module.each : m.tags.name => key } }
