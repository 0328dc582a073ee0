module "m" {
  source = "./m"
  clusters = [
    { name = "a" },
    { name = "b", network = { ranges = { pods = "10.0.0.0/8" } } },
    { name = "c", network = { private = true, ranges = {} }, pools = { p = {}, q = { count = "4", taints = [{ key = "k" }] } } },
    { name = "d", network = null, pools = null },
  ]
}

output "clusters" { value = module.m.clusters }
output "defaults" { value = module.m.defaults }
