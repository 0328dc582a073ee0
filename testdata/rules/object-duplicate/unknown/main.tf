variable "name" {
  type = string
}

data "kubectl_file_documents" "settings" {
  content = <<-EOT
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: settings}
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: "${var.name}"}
  EOT
}
