output "out" {
  value = "${upper(var.name)}:${var.settings.size}:${join("-", var.settings.tags)}"
}
