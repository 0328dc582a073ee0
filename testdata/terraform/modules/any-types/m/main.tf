variable "any" { type = any }
variable "list" { type = list(any) }
variable "map" { type = map(any) }
variable "bare" {}

output "all" {
  value = {
    any  = var.any
    list = var.list
    map  = var.map
    bare = var.bare
    b    = var.any.b[1]
  }
}
