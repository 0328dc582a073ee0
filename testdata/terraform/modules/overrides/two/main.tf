variable "given" {
  default = "default"
}

output "name" {
  value = "two ${var.given}"
}
