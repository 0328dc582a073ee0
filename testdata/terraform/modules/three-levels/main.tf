module "platform" {
  source = "./platform"
  env    = "prod"
}

output "endpoints" { value = module.platform.endpoints }
output "first" { value = module.platform.clusters["eu"].endpoint }
