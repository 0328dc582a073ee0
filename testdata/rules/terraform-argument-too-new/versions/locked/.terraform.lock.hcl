provider "registry.terraform.io/hashicorp/google" {
  version     = "5.43.1"
  constraints = ">= 4.0.0"
}
