module "left" {
  source = "./side"
  name   = "left"
}

module "right" {
  source = "./side"
  name   = "right"
}

module "direct" {
  source = "./shared"
  name   = "direct"
}

output "all" {
  value = [module.left.shared, module.right.shared, module.direct.id]
}
