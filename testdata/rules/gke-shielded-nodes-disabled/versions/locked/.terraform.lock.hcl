provider "registry.terraform.io/hashicorp/google" {
  version = "3.89.0"
}
