# What looks like a circle of two modules is none: an output needs one input only.
module "a" {
  source = "./m"
  left   = "start"
  right  = module.b.left
}

module "b" {
  source = "./m"
  left   = module.a.left
  right  = "end"
}

output "a" { value = module.a }
output "b" { value = module.b }
