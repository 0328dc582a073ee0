output "out" { value = "up" }
