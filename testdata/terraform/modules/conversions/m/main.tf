variable "string" { type = string }
variable "number" { type = number }
variable "bool" { type = bool }
variable "strings" { type = list(string) }
variable "set" { type = set(string) }
variable "map" { type = map(number) }
variable "tuple" { type = tuple([number, string]) }
variable "nested" { type = map(list(number)) }

output "all" {
  value = {
    string  = var.string
    number  = var.number
    bool    = var.bool
    strings = var.strings
    set     = var.set
    map     = var.map
    tuple   = var.tuple
    nested  = var.nested
  }
}
