variable "value" {}

resource "google_compute_instance" "control_plane" {
  name         = "control-plane"
  machine_type = "e2-standard-2"
  zone         = "europe-west1-b"
  metadata_startup_script = <<-EOT
    cat > /etc/systemd/system/kube-apiserver.service <<'UNIT'
    [Service]
    ExecStart=/usr/local/bin/kube-apiserver --secure-port=6443 --insecure-port=${var.value}
    UNIT
  EOT
}
