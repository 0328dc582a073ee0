resource "kubernetes_config_map_v1" "settings" {
  metadata {
    name      = "settings"
    namespace = "shop"
  }
  data = { LEVEL = "debug" }
}

resource "kubernetes_secret_v1" "keys" {
  metadata {
    name      = "keys"
    namespace = "shop"
  }
  data = { token = "not-a-token" }
}

resource "kubernetes_resource_quota_v1" "small" {
  metadata {
    name      = "small"
    namespace = "shop"
  }
  spec {
    hard = {
      pods              = "10"
      "requests.memory" = "2Gi"
    }
  }
}

resource "kubernetes_pod_disruption_budget_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
  }
  spec {
    min_available = 2
    selector {
      match_labels = { app = "web" }
    }
  }
}

resource "kubernetes_priority_class_v1" "urgent" {
  metadata { name = "urgent" }
  value             = 1000
  description       = "What must run"
  preemption_policy = "Never"
}

resource "kubernetes_service_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
    labels    = { app = "web" }
  }
  spec {
    type     = "ClusterIP"
    selector = { app = "web" }
    port {
      name        = "80-8080"
      port        = 80
      protocol    = "TCP"
      target_port = 8080
    }
  }
}

resource "kubernetes_ingress_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
  }
  spec {
    ingress_class_name = "gce"
    rule {
      host = "shop.example.com"
      http {
        path {
          path      = "/"
          path_type = "Prefix"
          backend {
            service {
              name = "web"
              port { number = 80 }
            }
          }
        }
      }
    }
  }
}
