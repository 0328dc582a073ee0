variable "password" {
  type      = string
  sensitive = true
}

output "password" {
  value     = "<${var.password}>"
  sensitive = true
}

output "plain" { value = nonsensitive(substr(var.password, 0, 1)) }
