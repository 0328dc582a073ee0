module "m" {
  source   = "./m"
  for_each = { "a.b/c" = 1, "with \"quotes\"" = 2, "ünïcode" = 3 }
  value    = each.value
}

output "all" { value = { for k, m in module.m : k => m.value } }
output "one" { value = module.m["a.b/c"].value }
output "two" { value = module.m["with \"quotes\""].value }
