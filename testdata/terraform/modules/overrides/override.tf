variable "size" {
  type = string
}

output "overridden" {
  value = upper(var.label)
}
