resource "kubectl_manifest" "settings" {
  yaml_body = <<-EOT
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: settings
    data:
      level: debug
      mode: fast
  EOT
}
