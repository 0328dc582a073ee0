variable "value" { type = number }

resource "terraform_data" "this" {
  input      = var.value * 2
  depends_on = [terraform_data.other]
}

resource "terraform_data" "other" {}

output "twice" {
  value      = terraform_data.this.input
  depends_on = [terraform_data.other]
}
