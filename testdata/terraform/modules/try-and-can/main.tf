resource "terraform_data" "later" {
  input = "x"
}

module "m" {
  source  = "./m"
  unknown = terraform_data.later.id
  config  = { a = { b = [1, 2] } }
}

output "all" { value = module.m.all }
output "length" { value = try(length(module.m.wrapped), "no length") }
output "known_beside" { value = module.m.wrapped.known }
