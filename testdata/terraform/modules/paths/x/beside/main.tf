output "out" { value = "beside" }
