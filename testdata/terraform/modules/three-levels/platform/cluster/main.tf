variable "name" { type = string }
variable "region" { type = string }

module "dns" {
  source = "../../dns"
  host   = var.name
  zone   = "${var.region}.example.com"
}

output "endpoint" { value = module.dns.fqdn }
