module "m" {
  source   = "./m"
  for_each = toset([for n in [10, 9, 1] : tostring(n)])
  number   = each.value
}

module "objects" {
  source   = "./m"
  for_each = { for i, o in [{ n = 5 }, { n = "6" }] : "k${i}" => o }
  number   = each.value.n
}

output "doubled" { value = { for k, m in module.m : k => m.doubled } }
output "types" { value = [for m in module.objects : m.doubled] }
output "first" { value = element(values(module.m)[*].doubled, 4) }
