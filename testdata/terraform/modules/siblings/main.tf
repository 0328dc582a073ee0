module "third" {
  source = "./m"
  name   = "${module.second.name}-3"
  tags   = concat(module.second.tags, module.first.tags)
}

module "second" {
  source = "./m"
  name   = "${module.first.name}-2"
  tags   = [module.first.name]
}

module "first" {
  source = "./m"
  name   = "1"
}

output "name" { value = module.third.name }
output "tags" { value = module.third.tags }
