variable "given" {}
variable "here" {}

output "all" {
  value = [trimspace(file(var.given)), jsondecode(file(var.here)).names, file("${path.module}/../deeper/x.txt")]
}
