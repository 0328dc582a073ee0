variable "size" {
  type = number

  validation {
    condition     = var.size < 10
    error_message = "Too large."
  }
}

resource "terraform_data" "this" {
  input = var.size

  lifecycle {
    precondition {
      condition     = var.size > 0
      error_message = "Nothing to do."
    }
  }
}

moved {
  from = terraform_data.that
  to   = terraform_data.this
}

removed {
  from = terraform_data.gone

  lifecycle {
    destroy = false
  }
}

output "size" {
  value = terraform_data.this.input

  precondition {
    condition     = var.size != 5
    error_message = "Not five."
  }
}
