variable "pools" {
  type = map(object({
    machine = optional(string, "e2")
    disk = optional(object({
      size = optional(number, 100)
      type = optional(string)
    }), {})
    taints = optional(list(object({
      key    = string
      value  = optional(string, "true")
      effect = optional(string, "NO_SCHEDULE")
    })), [])
    labels = optional(map(string))
  }))
  nullable = false
}

output "pools" { value = var.pools }
