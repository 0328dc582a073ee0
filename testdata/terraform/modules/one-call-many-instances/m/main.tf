variable "n" {}
variable "peers" { type = list(string) }

output "n" { value = var.n }
output "peers" { value = slice(sort(var.peers), 0, 3) }
