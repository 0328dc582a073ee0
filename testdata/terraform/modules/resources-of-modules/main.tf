module "m" {
  source = "./m"
  names  = ["x", "y"]
}

output "inputs" { value = module.m.inputs }
output "first" { value = module.m.first }
output "counted" { value = module.m.counted }
