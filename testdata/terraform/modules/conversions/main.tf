module "m" {
  source  = "./m"
  string  = 8080
  number  = "12"
  bool    = "true"
  strings = [1, true, "x"]
  set     = ["b", "a", "b", 1]
  map     = { one = 1, two = "2" }
  tuple   = ["1", 2]
  nested  = { a = [1], b = ["2"] }
}

output "all" { value = module.m.all }
output "sum" { value = module.m.all.number + 1 }
