variable "labels" { type = map(string) }

output "labels" { value = var.labels }
output "names" { value = keys(var.labels) }
