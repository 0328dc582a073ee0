module "inner" {
  source = "./x/y/../../x/./inner"
}

module "slash" {
  source = "./x/inner/"
}

output "all" { value = [module.inner.out, module.slash.out] }
