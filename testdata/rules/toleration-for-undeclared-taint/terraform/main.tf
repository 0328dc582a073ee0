locals {
  dedicated = "team"
}

resource "google_container_aws_node_pool" "ledger" {
  name = "ledger"
  config {
    taints {
      key    = local.dedicated
      value  = "ledger"
      effect = "NO_EXECUTE"
    }
  }
}

resource "kubernetes_job_v1" "right" {
  metadata {
    name = "right"
  }
  spec {
    template {
      metadata {}
      spec {
        toleration {
          key   = local.dedicated
          value = "ledger"
        }
        container {
          name = "a"
        }
      }
    }
  }
}

resource "kubernetes_job_v1" "misspelled" {
  metadata {
    name = "misspelled"
  }
  spec {
    template {
      metadata {}
      spec {
        toleration {
          key   = "taem" # expect: toleration-for-undeclared-taint 19 "taem"
          value = "ledger"
        }
        container {
          name = "a"
        }
      }
    }
  }
}

resource "kubernetes_manifest" "misspelled" {
  manifest = {
    apiVersion = "databases.example.com/v1"
    kind       = "Ledger"
    metadata   = { name = "main" }
    spec = {
      tolerations = [
        { key = "teams", operator = "Exists" }, # expect: toleration-for-undeclared-taint "did you mean"
        { key = "team", operator = "Exists" },
      ]
    }
  }
}

variable "key" {
  type = string
}

resource "kubernetes_pod_v1" "unknown" {
  metadata {
    name = "unknown"
  }
  spec {
    toleration {
      key      = var.key
      operator = "Exists"
    }
    container {
      name = "a"
    }
  }
}
