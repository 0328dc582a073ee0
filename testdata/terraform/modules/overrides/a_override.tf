variable "size" {
  default = 5
}

locals {
  replaced = "a ${local.kept}"
  twice    = "a"
}

module "call" {
  source = "./two"
}

resource "terraform_data" "thing" {
  count = 3
}

output "overridden" {
  description = "From an override"
}
