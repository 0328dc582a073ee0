resource "kubernetes_deployment_v1" "render" {
  metadata {
    name = "render"
  }
  spec {
    template {
      spec {
        toleration {
          key      = "dedicated" # expect: toleration-without-affinity 22
          operator = "Equal"
          value    = "render"
          effect   = "NoSchedule"
        }
        container {
          name  = "render"
          image = "registry.example/render:1.4"
        }
      }
    }
  }
}

resource "kubernetes_cron_job_v1" "import" {
  metadata {
    name = "import"
  }
  spec {
    schedule = "0 3 * * *"
    job_template {
      metadata {}
      spec {
        template {
          metadata {}
          spec {
            toleration {
              key      = "batch" # expect: toleration-without-affinity
              operator = "Exists"
            }
            container {
              name  = "import"
              image = "registry.example/import:7"
            }
          }
        }
      }
    }
  }
}

resource "kubernetes_manifest" "probe" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "probe" }
    spec = {
      tolerations = [{ key = "dedicated", operator = "Exists" }] # expect: toleration-without-affinity 30
      containers  = [{ name = "probe", image = "registry.example/probe:2" }]
    }
  }
}

resource "kubernetes_pod_v1" "pinned" {
  metadata {
    name = "pinned"
  }
  spec {
    node_selector = {
      dedicated = "render"
    }
    toleration {
      key      = "dedicated"
      operator = "Exists"
    }
    container {
      name  = "a"
      image = "registry.example/a:1"
    }
  }
}

resource "kubernetes_pod_v1" "pinned_by_affinity" {
  metadata {
    name = "pinned-by-affinity"
  }
  spec {
    affinity {
      node_affinity {
        required_during_scheduling_ignored_during_execution {
          node_selector_term {
            match_expressions {
              key      = "dedicated"
              operator = "In"
              values   = ["render"]
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
      name  = "a"
      image = "registry.example/a:1"
    }
  }
}

resource "kubernetes_daemon_set_v1" "agent" {
  metadata {
    name = "agent"
  }
  spec {
    template {
      spec {
        toleration {
          key      = "dedicated"
          operator = "Exists"
        }
        container {
          name  = "a"
          image = "registry.example/a:1"
        }
      }
    }
  }
}
