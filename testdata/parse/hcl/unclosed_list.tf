resource "a" "b" {
  x = [1, 2
  y = 3
  z = "ok"
}
resource "c" "d" {
  z = foo(1
}
locals {
  ok = true
}
