module "on" {
  source  = "./m"
  enabled = true
}

module "off" {
  source = "./m"
}

output "on" { value = module.on }
output "off" { value = module.off }
output "either" { value = coalesce(module.off.name, module.on.name) }
