variable "host_network" {
  type    = bool
  default = true
}

variable "given" {
  type = bool
}

variable "namespace" {
  type = string
}

resource "kubernetes_pod" "probe" {
  metadata {
    name = "probe"
  }
  spec {
    host_network = true # expect: pod-host-network 20 "probe"
    container {
      name  = "probe"
      image = "example.com/probe:1.0"
    }
  }
}

resource "kubernetes_deployment_v1" "api" {
  metadata {
    name = "api"
  }
  spec {
    template {
      metadata {}
      spec {
        host_network = var.host_network # expect: pod-host-network 24
        container {
          name  = "api"
          image = "example.com/api:1.0"
        }
      }
    }
  }
}

resource "kubernetes_cron_job_v1" "sweep" {
  metadata {
    name = "sweep"
  }
  spec {
    schedule = "0 3 * * *"
    job_template {
      metadata {}
      spec {
        template {
          metadata {}
          spec {
            host_network = true # expect: pod-host-network
            container {
              name  = "sweep"
              image = "example.com/sweep:1.0"
            }
          }
        }
      }
    }
  }
}

resource "kubernetes_daemonset" "system" {
  metadata {
    name      = "agent"
    namespace = "kube-system"
  }
  spec {
    template {
      metadata {}
      spec {
        host_network = true
        container {
          name  = "agent"
          image = "example.com/agent:1.0"
        }
      }
    }
  }
}

resource "kubernetes_stateful_set_v1" "unknown" {
  metadata {
    name = "unknown"
  }
  spec {
    service_name = "unknown"
    template {
      metadata {}
      spec {
        host_network = var.given
        container {
          name  = "unknown"
          image = "example.com/api:1.0"
        }
      }
    }
  }
}

resource "kubernetes_manifest" "pod" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "from-manifest" }
    spec = {
      hostNetwork = true # expect: pod-host-network 21 "from-manifest"
      containers  = [{ name = "a", image = "example.com/a:1.0" }]
    }
  }
}
