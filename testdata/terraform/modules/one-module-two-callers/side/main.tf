variable "name" {}

module "shared" {
  source = "../shared"
  name   = "side-${var.name}"
}

output "shared" { value = module.shared.id }
