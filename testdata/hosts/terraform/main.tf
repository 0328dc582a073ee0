variable "region" {}

resource "google_compute_instance" "vm" {
  metadata_startup_script = "gcloud compute instances list"
  metadata = {
    startup-script  = <<-EOT
      gcloud compute disks list
    EOT
    shutdown-script = "gcloud compute zones list"
    user-data       = <<-EOT
      #cloud-config
      runcmd:
        - gcloud compute regions list
        - [gcloud, compute, networks, list]
      write_files:
        - path: /run.sh
          content: |
            #!/bin/sh
            gcloud compute addresses list
    EOT
  }
  provisioner "local-exec" {
    command = "gcloud projects list"
  }
  provisioner "local-exec" {
    interpreter = ["/usr/bin/python3", "-c"]
    command     = "gcloud not a command"
  }
  provisioner "local-exec" {
    interpreter = ["/bin/bash", "-c"]
    command     = "gcloud organizations list"
  }
  provisioner "remote-exec" {
    inline = [
      "ZONE=a",
      "gcloud compute instances delete x --zone=$ZONE",
      "gcloud compute instances delete ${self.name}",
    ]
  }
}

module "remote" {
  source                  = "terraform-google-modules/gcloud/google"
  create_cmd_entrypoint   = "gcloud"
  create_cmd_body         = "container clusters list --region ${var.region}"
  destroy_cmd_body        = "container clusters delete x"
  kubectl_create_command  = "kubectl annotate sa default a=b"
  test_command            = "Some prose about gcloud and others"
}

output "one" {
  description = "Run gcloud container clusters list to see them."
  value       = "gcloud container clusters get-credentials x --region ${var.region}"
}

output "many" {
  value = {
    how = <<-EOT
      Run this:

        gcloud compute backend-services get-health x \
          --region ${var.region}
    EOT
    all = [for z in ["a", "b"] : "gcloud compute ssh x --zone ${z}"]
    formatted = format("gcloud compute ssh %s --zone=a", var.region)
  }
}
output "prose" {
  value = "The gcloud command to use"
}
