module "factory" {
  source = "./factory"
  data   = "${path.module}/data"
}

output "pools" { value = module.factory.pools }
