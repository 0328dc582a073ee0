include "root" {
  path = find_in_parent_folders("root.hcl")
}

terraform {
  source = "../../modules/pool"
}

inputs = {
  name = "team"
  # The fault is Terraform's alone: to Terragrunt the function gives a value.
  surge = try(get_env("SURGE"), 3)
}
