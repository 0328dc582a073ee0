# What is set for the root is not set for the modules that it calls, whatever their variables are called.
variable "given" {}
variable "word" { default = "default of the module" }

output "said" {
  value = "${var.given}, ${var.word}"
}
