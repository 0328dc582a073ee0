variable "clusters" {
  type = list(object({
    name = string
    network = optional(object({
      private = optional(bool, false)
      ranges = optional(object({
        pods     = optional(string)
        services = optional(string, "192.168.0.0/16")
      }), { pods = "172.16.0.0/12" })
    }), {})
    pools = optional(map(object({
      count = optional(number, 1)
      taints = optional(set(object({
        key    = string
        effect = optional(string, "NO_SCHEDULE")
      })), [])
    })), { default = {} })
  }))
}

variable "defaults" {
  type = object({
    a = optional(object({ b = optional(list(string), ["x"]) }), {})
    c = optional(any)
  })
  default = {}
}

output "clusters" { value = var.clusters }
output "defaults" { value = var.defaults }
