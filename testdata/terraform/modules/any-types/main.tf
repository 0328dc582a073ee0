module "m" {
  source = "./m"
  any    = { a = 1, b = ["x", 2] }
  list   = ["a", "b"]
  map    = { x = "1", y = "2" }
  bare   = [1, "two", null]
}

output "all" { value = module.m.all }
