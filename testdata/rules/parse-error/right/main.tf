locals {
  text = <<-EOT
    ${"a"}%{if true} b %{endif}
  EOT
  json = "{\"a\": [1, 2}"
}
