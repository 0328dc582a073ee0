variable "effect" {
  type = string
}

resource "google_container_aws_node_pool" "aws" {
  name = "aws"
  config {
    taints {
      key    = "a"
      value  = "b"
      effect = "PREFER_NO_SCHEDULE" # expect: node-taint-effect-weak 16 "a=b"
    }
    taints {
      key    = "c"
      value  = "d"
      effect = "NO_SCHEDULE"
    }
    taints {
      key    = "e"
      value  = "f"
      effect = var.effect
    }
    taints {
      key    = "cloud.google.com/gke-spot"
      value  = "true"
      effect = "PREFER_NO_SCHEDULE"
    }
  }
}
