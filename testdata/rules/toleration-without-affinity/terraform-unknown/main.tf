variable "node_selector" {
  type = map(string)
}

variable "tolerated" {
  type = list(string)
}

variable "pin" {
  type = bool
}

resource "kubernetes_pod_v1" "selector_from_outside" {
  metadata {
    name = "a"
  }
  spec {
    node_selector = var.node_selector
    toleration {
      key      = "dedicated"
      operator = "Exists"
    }
    container {
      name = "a"
    }
  }
}

resource "kubernetes_pod_v1" "tolerations_from_outside" {
  metadata {
    name = "b"
  }
  spec {
    dynamic "toleration" {
      for_each = var.tolerated
      content {
        key      = toleration.value
        operator = "Exists"
      }
    }
    node_name = "rack-1"
    container {
      name = "b"
    }
  }
}

resource "kubernetes_pod_v1" "affinity_from_outside" {
  metadata {
    name = "c"
  }
  spec {
    dynamic "affinity" {
      for_each = var.pin ? [1] : []
      content {
        node_affinity {
          required_during_scheduling_ignored_during_execution {
            node_selector_term {
              match_expressions {
                key      = "dedicated"
                operator = "Exists"
              }
            }
          }
        }
      }
    }
    toleration {
      key      = "dedicated"
      operator = "Exists"
    }
    container {
      name = "c"
    }
  }
}
