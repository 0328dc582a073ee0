module "pools" {
  source    = "../modules/pools"
  dedicated = { gpu = {}, batch = { effect = "NO_EXECUTE" } }
}
