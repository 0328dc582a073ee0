variable "name" {}

resource "terraform_data" "this" {
  input = { id = "shared/${var.name}" }
}

output "id" { value = terraform_data.this.input.id }
