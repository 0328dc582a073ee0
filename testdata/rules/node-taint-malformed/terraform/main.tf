variable "effect" {
  type = string
}

variable "value" {
  type = string
}

variable "taints" {
  type = list(object({ key = string, value = string, effect = string }))
}

variable "wrong" {
  type    = string
  default = "NoSchedule"
}

resource "google_container_node_pool" "from_outside" {
  name    = "from-outside"
  cluster = "shop"
  node_config {
    taint {
      key    = "a"
      value  = var.value
      effect = var.effect
    }
    taint {
      key    = "b"
      value  = ""
      effect = "PREFER_NO_SCHEDULE"
    }
    taint {
      key    = "c"
      value  = "d"
      effect = var.wrong # expect: node-taint-malformed 16 "NO_SCHEDULE"
    }
    taint { # expect: node-taint-malformed 5
      key    = "e"
      effect = "NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "dynamic" {
  name    = "dynamic"
  cluster = "shop"
  node_config {
    dynamic "taint" {
      for_each = var.taints
      content {
        key    = taint.value.key
        value  = taint.value.value
        effect = taint.value.effect
      }
    }
  }
}

resource "google_container_cluster" "default" {
  name = "default"
  node_config {
    taint {
      key    = "a"
      value  = "b"
      effect = "EXECUTE" # expect: node-taint-malformed
    }
  }
}

# Small letters are taken here.
resource "google_container_aws_node_pool" "aws" {
  name = "aws"
  config {
    taints {
      key    = "a"
      value  = "b"
      effect = "no_schedule"
    }
    taints {
      key    = "c"
      value  = "d"
      effect = "NoSchedule" # expect: node-taint-malformed
    }
  }
}
