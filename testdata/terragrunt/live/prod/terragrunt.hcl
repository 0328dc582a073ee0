terraform {
  source = "${get_terragrunt_dir()}/../../modules/pool"
}

dependency "network" {
  config_path = "../network"
}

inputs = {
  name    = "prod"
  mode    = "GKE_METADATA"
  surge   = dependency.network.outputs.surge
  ignored = true
}
