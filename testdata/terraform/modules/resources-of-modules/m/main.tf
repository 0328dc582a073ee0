variable "names" { type = list(string) }

resource "terraform_data" "each" {
  for_each = toset(var.names)
  input    = { name = each.key, upper = upper(each.value) }
}

resource "terraform_data" "counted" {
  count = length(var.names)
  input = "${var.names[count.index]}${count.index}"
}

output "inputs" {
  value = { for k, d in terraform_data.each : k => d.input.upper }
}

output "first" { value = terraform_data.each["x"].input.name }
output "counted" { value = terraform_data.counted[*].input }
