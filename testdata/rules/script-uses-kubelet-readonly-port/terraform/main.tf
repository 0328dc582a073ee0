variable "node" {
  type = string
}

resource "google_compute_instance" "watcher" {
  name                    = "watcher"
  metadata_startup_script = <<-EOT
    #!/bin/bash
    apt-get install -y curl
    curl http://${var.node}:10255/pods # expect: script-uses-kubelet-readonly-port
  EOT
}

resource "google_compute_instance" "metadata" {
  name = "metadata"
  metadata = {
    startup-script = "curl http://${var.node}:10255/pods" # expect: script-uses-kubelet-readonly-port
  }
}

resource "terraform_data" "check" {
  provisioner "local-exec" {
    command = "curl -fs http://node-1:10255/healthz" # expect: script-uses-kubelet-readonly-port
  }
}

resource "google_compute_instance" "right" {
  name                    = "right"
  metadata_startup_script = <<-EOT
    #!/bin/bash
    ss -ltn | grep :10255
    curl --cacert ca.crt https://${var.node}:10250/pods
  EOT
}
