module "m" {
  source = "./m"
  pools = {
    empty = {}
    gpu = {
      machine = "a2"
      taints  = [{ key = "gpu" }, { key = "spot", effect = "NO_EXECUTE" }]
      extra   = "dropped"
    }
    nulls = {
      machine = null
      disk    = null
      taints  = null
      labels  = null
    }
  }
}

output "pools" { value = module.m.pools }
output "effects" {
  value = [for t in module.m.pools["gpu"].taints : t.effect]
}
