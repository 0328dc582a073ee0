resource "a" "b" {
  x = 1
  y = <<-EOT
    line
      more
  EOT
}
