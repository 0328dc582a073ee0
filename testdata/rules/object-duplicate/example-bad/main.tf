data "kubectl_file_documents" "settings" {
  content = <<-EOT
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: settings}
    data: {mode: fast}
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: settings} # expect: object-duplicate
    data: {level: debug}
  EOT
}
