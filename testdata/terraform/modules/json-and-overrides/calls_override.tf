module "override" {
  name = "overridden"
}
