module "nulls" {
  source = "./m"
  a      = null
  b      = null
  c      = null
  list   = null
}

module "given" {
  source = "./m"
  a      = 1
  b      = true
  c      = { x = 1, y = "two" }
  list   = ["b", "a", "b"]
}

module "left" {
  source = "./m"
}

output "nulls" { value = module.nulls.all }
output "given" { value = module.given.all }
output "left" { value = module.left.all }
