variable "value" {}

resource "google_container_aws_node_pool" "ledger" {
  name    = "ledger"
  cluster = "on-aws"
  config {
    labels = {
      "example.com/pool" = "ledger"
    }
    taints {
      key    = "example.com/pool"
      value  = "ledger"
      effect = "NO_EXECUTE"
    }
  }
}

resource "kubernetes_stateful_set_v1" "ledger" {
  metadata {
    name = "ledger"
  }
  spec {
    template {
      spec {
        node_selector = {
          "example.com/pool" = var.value
        }
        container {
          name  = "ledger"
          image = "registry.example/ledger:3"
        }
      }
    }
  }
}

resource "kubernetes_stateful_set_v1" "tolerant" {
  metadata {
    name = "tolerant"
  }
  spec {
    template {
      spec {
        node_selector = {
          "example.com/pool" = "ledger"
        }
        toleration {
          key    = "example.com/pool"
          value  = "ledger"
          effect = "NoExecute"
        }
        container {
          name  = "ledger"
          image = "registry.example/ledger:3"
        }
      }
    }
  }
}
