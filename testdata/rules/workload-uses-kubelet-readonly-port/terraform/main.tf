variable "port" {
  type = number
}

resource "kubernetes_daemon_set_v1" "collector" {
  metadata {
    name = "collector"
  }
  spec {
    template {
      metadata {}
      spec {
        container {
          name  = "collector"
          image = "registry.example/agent:1"
          args  = ["--url=http://$(NODE_IP):10255"] # expect: workload-uses-kubelet-readonly-port
        }
        container {
          name  = "variables"
          image = "registry.example/agent:1"
          env {
            name  = "KUBELET_PORT"
            value = "10255" # expect: workload-uses-kubelet-readonly-port 21
          }
        }
        container {
          name  = "probe"
          image = "registry.example/agent:1"
          liveness_probe {
            http_get {
              path = "/healthz"
              port = 10255 # expect: workload-uses-kubelet-readonly-port
            }
          }
        }
        container {
          name  = "unknown"
          image = "registry.example/agent:1"
          args  = ["--url=http://$(NODE_IP):${var.port}"]
          env {
            name  = "KUBELET_PORT"
            value = var.port
          }
        }
        container {
          name  = "right"
          image = "registry.example/agent:1"
          args  = ["--url=https://$(NODE_IP):10250"]
        }
      }
    }
  }
}

resource "kubernetes_manifest" "pod" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "collector" }
    spec = {
      containers = [{
        name    = "collector"
        image   = "registry.example/agent:1"
        command = ["/agent", "--kubelet-port=10255"] # expect: workload-uses-kubelet-readonly-port
      }]
    }
  }
}
