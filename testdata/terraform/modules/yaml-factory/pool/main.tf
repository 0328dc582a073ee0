variable "pool" {
  type = object({
    machine = string
    labels  = map(string)
    spot    = optional(bool, true)
  })
}

output "line" { value = "${var.pool.machine} ${jsonencode(var.pool.labels)} ${var.pool.spot}" }
