output "out" {
  value = "${var.name}:${var.settings.size}:${join("+", var.settings.tags)}"
}
