terraform {
  required_version = ">= 1.11"
}

variable "token" {
  type      = string
  default   = "secret"
  ephemeral = true
}

variable "names" {
  type    = set(string)
  default = ["a", "b"]

  validation {
    condition     = alltrue([for n in var.names : length(n) == 1])
    error_message = "One letter each."
  }
}

locals {
  # What is ephemeral is in no plan.
  header  = "Authorization: Bearer ${var.token}"
  numbers = { for n in var.names : n => length(n) }
}

resource "terraform_data" "each" {
  for_each = var.names
  input    = "${each.key}: ${local.numbers[each.key]}"

  lifecycle {
    precondition {
      condition     = each.key != ""
      error_message = "Without a name."
    }
    replace_triggered_by = [terraform_data.without]
  }
}

resource "terraform_data" "without" {
  input = ephemeralasnull("written")

  provisioner "local-exec" {
    command = "curl -H '${local.header}' https://example.com"
  }
}

import {
  to = terraform_data.imported["x"]
  id = "made-before"
}

resource "terraform_data" "imported" {
  for_each = { x = "of ${terraform_data.without.input}" }
  input    = each.value
}

import {
  for_each = { one = "id-of-one", two = "id-of-two" }
  to       = module.child[each.key].terraform_data.inside
  id       = each.value
}

module "child" {
  source   = "./child"
  for_each = { one = 1, two = 2 }
  number   = each.value
}

removed {
  from = terraform_data.gone

  lifecycle {
    destroy = false
  }
}

removed {
  from = module.gone
  lifecycle {
    destroy = false
  }
}

moved {
  from = terraform_data.old
  to   = terraform_data.each["a"]
}

moved {
  from = module.before
  to   = module.child["one"]
}

check "numbers" {
  assert {
    condition     = sum(values(local.numbers)) == 3
    error_message = "This warns, and changes nothing."
  }
}

resource "terraform_data" "last" {
  input = join(", ", [for key, child in module.child : "${key}=${child.doubled}"])
}
