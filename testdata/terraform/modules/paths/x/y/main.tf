output "out" { value = "unused" }
