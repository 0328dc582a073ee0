resource "kubernetes_pod_v1" "stats" {
  metadata {
    name = "stats"
  }
  spec {
    container {
      name  = "stats"
      image = "curlimages/curl:8.8.0"
      env {
        name  = "SETTINGS"
        value = "http://metadata.google.internal/computeMetadata/v1/?recursive=true" # expect: metadata-node-attributes-request
      }
    }
  }
}
