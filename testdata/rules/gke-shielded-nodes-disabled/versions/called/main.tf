terraform {
  required_providers {
    mine = { source = "hashicorp/google", version = "< 4.0" }
  }
}

# Which provider the module's clusters are made by is said by the module, not by what it is handed.
module "cluster" {
  source    = "./cluster"
  providers = { google = mine }
}
