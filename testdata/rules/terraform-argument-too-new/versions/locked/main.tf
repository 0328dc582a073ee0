terraform {
  required_providers {
    google = ">= 4.0"
  }
}

resource "google_container_node_pool" "web" {
  cluster = "main"
  node_config {
    kubelet_config {
      cpu_manager_policy                     = "none"
      insecure_kubelet_readonly_port_enabled = "FALSE" # expect: terraform-argument-too-new "5.44"
    }
  }
}

resource "google_container_cluster" "main" {
  name                = "main"
  deletion_protection = true
  anonymous_authentication_config { # expect: terraform-argument-too-new "6.43"
    mode = "LIMITED"
  }
}
