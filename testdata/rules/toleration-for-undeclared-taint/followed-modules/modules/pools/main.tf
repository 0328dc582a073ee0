variable "dedicated" {
  type = map(object({
    effect = optional(string, "NO_SCHEDULE")
  }))
  default = {}
}

module "pool" {
  source   = "../pool"
  for_each = var.dedicated
  name     = each.key
  taints   = [{ key = each.key, effect = each.value.effect }]
}
