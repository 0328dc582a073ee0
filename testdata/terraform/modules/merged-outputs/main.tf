module "base" {
  source = "./m"
  labels = { team = "a", env = "dev" }
}

module "over" {
  source = "./m"
  labels = merge(module.base.labels, { env = "prod" }, { for i, n in module.base.names : n => "n${i}" })
}

output "labels" { value = module.over.labels }
output "names" { value = module.over.names }
output "text" {
  value = <<-EOT
    %{for k, v in module.over.labels~}
    ${k}=${v}
    %{endfor~}
  EOT
}
