variable "iam" {
  type    = map(list(string))
  default = {}
}

variable "additive" {
  type    = map(set(string))
  default = {}
}

locals {
  pairs = flatten([
    for role, members in var.iam : [
      for member in members : { role = role, member = member }
    ]
  ])
  by_member = { for p in local.pairs : p.member => p.role... }
  more = flatten([
    for member, roles in var.additive : [
      for role in roles : { role = role, member = member }
    ]
  ])
  all = { for p in concat(local.pairs, local.more) : "${p.role} ${p.member}" => p }
}

resource "terraform_data" "binding" {
  for_each = local.all
  input    = "${each.value.member} is ${each.value.role}"
}

output "pairs" { value = local.pairs }
output "by_member" { value = local.by_member }
output "bound" {
  value = { for k, b in terraform_data.binding : k => b.input }
}
