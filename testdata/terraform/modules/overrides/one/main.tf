variable "given" {
  default = "default"
}

output "name" {
  value = "one ${var.given}"
}
