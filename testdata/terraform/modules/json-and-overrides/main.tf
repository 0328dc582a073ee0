output "json" { value = module.json.out }
output "override" { value = module.override.out }
