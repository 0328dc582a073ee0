module "network" {
  source = "./network"
}

module "cluster" {
  source  = "./cluster"
  network = module.network
  subnets = module.network.subnets
}

output "cluster" { value = module.cluster.placed }
output "keys" { value = keys(module.network) }
