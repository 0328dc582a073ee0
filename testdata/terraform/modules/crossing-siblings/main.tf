module "network" {
  source  = "./network"
  subnets = { a = module.plan.cidrs[0], b = module.plan.cidrs[1] }
  owner   = module.cluster.name
}

module "cluster" {
  source = "./cluster"
  name   = "main"
  subnet = module.network.ids["a"]
}

module "plan" {
  source = "./plan"
  base   = "10.0.0.0/16"
}

output "subnet" { value = module.cluster.subnet }
output "label" { value = module.network.label }
