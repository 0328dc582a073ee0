variable "names" { type = list(string) }

locals {
  ports = { for i, n in var.names : n => 8000 + i }
}

output "tuple" { value = [for n in var.names : { name = n, port = local.ports[n] }] }
output "grouped" { value = { for n in var.names : length(n) => n... } }
output "zip" { value = zipmap(var.names, [for n in var.names : substr(n, 0, 1)]) }
output "conditional" { value = length(var.names) > 2 ? { many = true } : { many = false } }

output "heredoc" {
  value = <<-EOT
    %{for n in var.names~}
    ${n}: ${local.ports[n]}
    %{endfor~}
  EOT
}
