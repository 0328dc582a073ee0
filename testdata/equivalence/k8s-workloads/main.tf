resource "kubernetes_namespace_v1" "shop" {
  metadata { name = "shop" }
}

resource "kubernetes_service_account_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
  }
}

resource "kubernetes_deployment_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
    labels    = { app = "web" }
  }
  spec {
    replicas = 3
    selector {
      match_labels = { app = "web" }
    }
    template {
      metadata { labels = { app = "web" } }
      spec {
        container {
          name  = "web"
          image = "registry.example/web:1.4"
          port { container_port = 8080 }
        }
      }
    }
  }
  wait_for_rollout = false
}

resource "kubernetes_job_v1" "import" {
  metadata {
    name      = "import"
    namespace = "shop"
  }
  spec {
    template {
      spec {
        container {
          name    = "import"
          image   = "registry.example/import:7"
          command = ["import", "--all"]
        }
        restart_policy = "Never"
      }
    }
  }
  wait_for_completion = true
  timeouts { create = "10m" }
}

resource "kubernetes_cron_job_v1" "nightly" {
  metadata {
    name      = "nightly"
    namespace = "shop"
  }
  spec {
    schedule = "0 3 * * *"
    job_template {
      metadata { name = "nightly" }
      spec {
        template {
          spec {
            container {
              name  = "nightly"
              image = "registry.example/sweep:2"
            }
            restart_policy = "Never"
          }
        }
      }
    }
  }
}

resource "kubernetes_horizontal_pod_autoscaler_v2" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
  }
  spec {
    scale_target_ref {
      api_version = "apps/v1"
      kind        = "Deployment"
      name        = "web"
    }
    min_replicas = 2
    max_replicas = 9
  }
}
