resource "helm_release" "agent" {
  name  = "agent"
  chart = "agents/agent"
  set {
    name  = "kubelet.port"
    value = "10255" # expect: scrape-config-uses-readonly-port
  }
  values = [<<-EOT
    agent:
      kubeletPort: 10255 # expect: scrape-config-uses-readonly-port
  EOT
  ]
}

resource "helm_release" "web" {
  name  = "web"
  chart = "agents/web"
  set {
    name  = "service.port"
    value = "10255"
  }
  set {
    name  = "kubelet.port"
    value = var.port
  }
}

variable "port" {
  type = string
}
