module "m" {
  source = "./m"
}

module "set" {
  source = "./m"
  size   = 7
}

output "sizes" { value = [module.m.size, module.set.size] }
