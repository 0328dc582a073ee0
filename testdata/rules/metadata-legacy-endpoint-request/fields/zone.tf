data "http" "zone" {
  url = "http://metadata/computeMetadata/v1beta1/instance/zone" # expect: metadata-legacy-endpoint-request
}
