module "new" {
  source = "./m"
  size   = 3
}

moved {
  from = module.old
  to   = module.new
}

check "size" {
  assert {
    condition     = module.new.size > 1
    error_message = "Too small."
  }
}

output "size" { value = module.new.size }
