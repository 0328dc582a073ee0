resource "a" "b" {
  x = 1
  nested {
    y = 2
  }

resource "c" "d" {
  z = 3
}
