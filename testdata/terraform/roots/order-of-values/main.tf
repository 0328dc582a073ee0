# Each variable is named after the last of the places that set it; all places before that one set it too.
variable "nothing" { default = "default" }
variable "tfvars" { default = "default" }
variable "tfvars_json" { default = "default" }
variable "auto_a" { default = "default" }
variable "auto_b_json" { default = "default" }
variable "auto_c" { default = "default" }
variable "file_first" { default = "default" }
variable "file_json" { default = "default" }
variable "word" { default = "default" }
variable "file_last" { default = "default" }

variable "list" {
  type    = list(number)
  default = [1]
}

variable "object" {
  type = object({
    name  = string
    count = optional(number, 3)
    tags  = optional(map(string), {})
  })
  default = { name = "default" }
}

variable "nullable" {
  default  = "default"
  nullable = false
}

variable "null" {
  default = "default"
}

resource "terraform_data" "values" {
  input = jsonencode({
    nothing     = var.nothing
    tfvars      = var.tfvars
    tfvars_json = var.tfvars_json
    auto_a      = var.auto_a
    auto_b_json = var.auto_b_json
    auto_c      = var.auto_c
    file_first  = var.file_first
    file_json   = var.file_json
    word        = var.word
    file_last   = var.file_last
    list        = var.list
    object      = var.object
    nullable    = var.nullable
    null        = var.null
  })
}

module "called" {
  source = "./called"
  given  = var.word
}

resource "terraform_data" "called" {
  input = module.called.said
}
