variable "env" { type = string }

locals {
  regions = { eu = "europe-west1", us = "us-east1" }
}

module "cluster" {
  source   = "./cluster"
  for_each = local.regions
  name     = "${var.env}-${each.key}"
  region   = each.value
}

output "clusters" { value = module.cluster }
output "endpoints" {
  value = [for k, c in module.cluster : "${k}=${c.endpoint}"]
}
