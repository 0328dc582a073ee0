module "many" {
  source = "./m"
  count  = 3
  index  = count.index
}

module "off" {
  source = "./m"
  count  = 0
  index  = count.index
}

module "on" {
  source = "./m"
  count  = length(module.many) > 2 ? 1 : 0
  index  = 10
}

output "splat" { value = module.many[*].name }
output "legacy" { value = module.many.*.name }
output "second" { value = module.many[1].name }
output "off" { value = module.off[*].name }
output "noOne" { value = one(module.off[*].name) }
output "one" { value = one(module.on[*].name) }
output "try" { value = try(module.off[0].name, "nothing") }
output "joined" { value = join(",", concat(module.many[*].name, module.on[*].name)) }
output "length" { value = length(module.many) }
output "deep" { value = module.many[*].pair.left }
output "conditional" { value = length(module.off) > 0 ? module.off[0].name : "else" }
