resource "a" "b" {
  x = "abc
  y = "a ${b"
  z = "a ${b c} d"
  w = "fine"
}
