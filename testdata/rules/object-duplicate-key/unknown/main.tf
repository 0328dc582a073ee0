variable "extra" {
  type = string
}

resource "kubectl_manifest" "settings" {
  yaml_body = <<-EOT
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: settings
    data:
      level: debug
      ${var.extra}: fast
  EOT
}
