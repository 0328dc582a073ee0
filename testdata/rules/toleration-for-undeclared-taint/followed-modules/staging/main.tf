module "pools" {
  source    = "../modules/pools"
  dedicated = { gpu = {} }
}
