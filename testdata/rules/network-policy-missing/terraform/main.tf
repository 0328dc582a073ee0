variable "namespace" {}

resource "kubernetes_namespace_v1" "a" {
  metadata { name = "a" }
}

resource "kubernetes_deployment_v1" "selected" {
  metadata {
    name      = "selected"
    namespace = kubernetes_namespace_v1.a.metadata[0].name
  }
  spec {
    selector { match_labels = { app = "a" } }
    template {
      metadata { labels = { app = "a" } }
      spec {
        container { name = "a" }
      }
    }
  }
}

resource "kubernetes_deployment_v1" "elsewhere" {
  metadata {
    name      = "elsewhere"
    namespace = var.namespace
  }
  spec {
    template {
      metadata { labels = { app = "a" } }
      spec {
        container { name = "a" }
      }
    }
  }
}

resource "kubernetes_deployment_v1" "other" {
  metadata {
    name      = "other" # expect: network-policy-missing
    namespace = "a"
  }
  spec {
    template {
      metadata { labels = { app = "b" } }
      spec {
        container { name = "a" }
      }
    }
  }
}

resource "kubernetes_network_policy" "a" {
  metadata {
    name      = "a"
    namespace = kubernetes_namespace_v1.a.metadata[0].name
  }
  spec {
    pod_selector {
      match_expressions {
        key      = "app"
        operator = "In"
        values   = ["a"]
      }
    }
    policy_types = ["Ingress"]
  }
}
