variable "nullable" {
  default = "default"
}

variable "strict" {
  default  = "default"
  nullable = false
}

variable "bare" {
  type    = string
  default = null
}

output "all" {
  value = {
    nullable = var.nullable
    strict   = var.strict
    bare     = var.bare
    isNull   = var.nullable == null
  }
}
