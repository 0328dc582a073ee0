resource "a" "b" {
  x = <<EOT
some text
not = "an attribute"
}
resource "c" "d" {
  y = 1
}
