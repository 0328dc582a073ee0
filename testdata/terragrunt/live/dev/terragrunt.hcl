terraform {
  source = "../../modules//pool"
}

locals {
  stage = "dev"
}

inputs = {
  name = local.stage
  mode = "GCE_METADATA"
}
