resource "kubectl_manifest" "settings" {
  yaml_body = <<-EOT
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: settings
    data:
      level: info
      level: debug # expect: object-duplicate-key 7
  EOT
}
