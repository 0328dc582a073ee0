data "kubectl_file_documents" "settings" {
  content = <<-EOT
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: settings}
    data: {mode: fast}
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: levels}
    data: {level: debug}
  EOT
}

resource "kubernetes_config_map_v1" "settings" {
  metadata {
    name = "settings"
  }
}
