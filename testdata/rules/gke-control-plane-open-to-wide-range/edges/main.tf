variable "office" {}

resource "google_container_cluster" "edges" {
  name = "edges"
  master_authorized_networks_config {
    cidr_blocks {
      cidr_block = "34.0.0.0/8"
    }
    cidr_blocks {
      cidr_block = "34.0.0.0/9" # expect: gke-control-plane-open-to-wide-range
    }
    cidr_blocks {
      cidr_block = "35.190.0.0/16" # expect: gke-control-plane-open-to-wide-range
    }
    cidr_blocks {
      cidr_block = "35.190.0.0/17"
    }
    cidr_blocks {
      cidr_block = "172.16.0.0/12"
    }
    cidr_blocks {
      cidr_block = "${var.office}/12"
    }
  }
}
