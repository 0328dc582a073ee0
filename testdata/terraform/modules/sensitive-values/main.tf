module "m" {
  source   = "./m"
  password = "s3cret"
}

output "length" { value = nonsensitive(length(module.m.password)) }
output "plain" { value = module.m.plain }
