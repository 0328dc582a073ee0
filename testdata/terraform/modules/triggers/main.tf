module "a" {
  source = "./m"
  what   = { version = "1.2", names = ["x", "y"] }
}

module "b" {
  source = "./m"
  what   = module.a.what
}

output "triggers" { value = module.b.triggers }
output "input" { value = module.b.input }
