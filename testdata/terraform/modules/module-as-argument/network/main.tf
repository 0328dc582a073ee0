output "name" { value = "vpc" }
output "unused" { value = [1, 2] }
output "subnets" {
  value = { eu = { range = "10.0.0.0/20" }, us = { range = "10.1.0.0/20", tags = ["x"] } }
}
