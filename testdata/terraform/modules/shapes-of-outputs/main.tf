module "shapes" {
  source = "./m"
  names  = ["web", "db", "cache"]
}

output "tuple" { value = module.shapes.tuple[1].port }
output "grouped" { value = module.shapes.grouped }
output "zip" { value = module.shapes.zip }
output "heredoc" { value = module.shapes.heredoc }
output "conditional" { value = module.shapes.conditional }
output "index" { value = module.shapes.zip[keys(module.shapes.zip)[0]] }
