terraform {
  required_version = ">= 1.3"
}

variable "name" {
  type        = string
  description = "A name."

  validation {
    condition     = length(var.name) > 2
    error_message = "The name is too short."
  }
}

output "name" {
  value       = "${var.name}!"
  description = "Louder."
}

output "version" { value = "1" }
