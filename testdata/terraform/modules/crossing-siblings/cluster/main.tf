variable "name" {}
variable "subnet" {}

output "name" { value = "cluster-${var.name}" }
output "subnet" { value = var.subnet }
