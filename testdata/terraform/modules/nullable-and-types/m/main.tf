variable "a" {
  type    = string
  default = "a"
}

variable "b" {
  type     = string
  default  = "b"
  nullable = false
}

variable "c" {
  type     = map(string)
  default  = { z = "zed" }
  nullable = false
}

variable "list" {
  type    = set(string)
  default = []
}

output "all" {
  value = {
    a    = coalesce(var.a, "null")
    b    = var.b
    c    = var.c
    list = var.list == null ? -1 : length(var.list)
    sum  = try(tonumber(var.a) + 1, "no number")
  }
}
