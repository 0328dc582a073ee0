module "first" {
  source = "./m"
  name   = "first"
}

module "second" {
  source     = "./m"
  name       = module.first.name
  depends_on = [module.first]
}

output "name" { value = module.second.name }
output "version" { value = module.second.version }
