variable "number" {
  type = number
}

resource "terraform_data" "inside" {
  input = "number ${var.number}"
}

moved {
  from = terraform_data.outside
  to   = terraform_data.inside
}

removed {
  from = terraform_data.never
  lifecycle {
    destroy = false
  }
}

check "of_the_module" {
  assert {
    condition     = var.number > 0
    error_message = "Too small."
  }
}

output "doubled" {
  value      = var.number * 2
  depends_on = [terraform_data.inside]

  precondition {
    condition     = var.number < 10
    error_message = "Too large."
  }
}
