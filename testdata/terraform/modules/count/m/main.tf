variable "index" { type = number }

output "name" { value = "n${var.index}" }
output "pair" {
  value = { left = var.index * 2, right = var.index * 2 + 1 }
}
