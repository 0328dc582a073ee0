data "http" "zone" {
  url = "http://metadata/computeMetadata/v1/instance/zone" # expect: metadata-request-missing-flavor-header
}

data "http" "right" {
  url             = "http://metadata/computeMetadata/v1/instance/zone"
  request_headers = { Metadata-Flavor = "Google" }
}

variable "headers" {}

data "http" "unknown" {
  url             = "http://metadata/computeMetadata/v1/instance/zone"
  request_headers = var.headers
}
