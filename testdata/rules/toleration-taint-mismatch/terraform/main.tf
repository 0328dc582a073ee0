variable "value" {
  type = string
}

variable "team" {
  type    = string
  default = "vision"
}

resource "google_container_aws_node_pool" "ledger" {
  name = "ledger"
  config {
    taints {
      key    = "team"
      value  = var.team
      effect = "NO_EXECUTE"
    }
    taints {
      key    = "given"
      value  = var.value
      effect = "NO_EXECUTE"
    }
  }
}

resource "kubernetes_pod_v1" "wrong" {
  metadata {
    name = "wrong"
  }
  spec {
    toleration {
      key    = "team"
      value  = "visoin" # expect: toleration-taint-mismatch 16
      effect = "NoExecute"
    }
    toleration {
      key    = "given"
      value  = "unknown"
      effect = "NoExecute"
    }
    container {
      name = "a"
    }
  }
}

resource "kubernetes_pod_v1" "right" {
  metadata {
    name = "right"
  }
  spec {
    toleration {
      key    = "team"
      value  = var.team
      effect = "NoExecute"
    }
    toleration {
      key   = "given"
      value = var.value
    }
    container {
      name = "a"
    }
  }
}
