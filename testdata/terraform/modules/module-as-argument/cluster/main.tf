variable "network" {
  type = object({
    name   = string
    region = optional(string, "eu")
  })
}

variable "subnets" {
  type = map(object({
    range = string
    tags  = optional(list(string), ["none"])
  }))
}

output "placed" {
  value = {
    network = var.network
    range   = var.subnets[var.network.region].range
    tags    = { for k, s in var.subnets : k => join(",", s.tags) }
  }
}
