resource "terraform_data" "first" {}

module "a" {
  source     = "./m"
  for_each   = { x = 1, y = 2 }
  value      = each.value
  depends_on = [terraform_data.first]
}

module "b" {
  source     = "./m"
  count      = 2
  value      = sum([for m in module.a : m.twice]) + count.index
  depends_on = [module.a]
}

output "b" { value = module.b[*].twice }
output "a" { value = { for k, m in module.a : k => m.twice } }
