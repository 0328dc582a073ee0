variable "what" { type = any }

resource "terraform_data" "replaced" {
  triggers_replace = [var.what.version, sha256(jsonencode(var.what))]
}

resource "terraform_data" "this" {
  input            = terraform_data.replaced.triggers_replace[0]
  triggers_replace = { hash = terraform_data.replaced.triggers_replace[1], n = length(var.what.names) }

  provisioner "local-exec" {
    command = "echo ${self.id}"
  }
}

output "what" { value = merge(var.what, { version = terraform_data.this.input }) }
output "input" { value = terraform_data.this.input }
output "triggers" { value = terraform_data.this.triggers_replace }
