variable "subnets" { type = map(string) }
variable "owner" {}

output "ids" { value = { for k, cidr in var.subnets : k => "subnet-${k}-${cidrhost(cidr, 1)}" } }
output "label" { value = "net-of-${var.owner}" }
