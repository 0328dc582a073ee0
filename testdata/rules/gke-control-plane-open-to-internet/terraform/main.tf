variable "admins" {
  type    = list(string)
  default = ["203.0.113.0/28", "0.0.0.0/0"]
}

variable "office" {
  type = string
}

variable "private" {
  type    = bool
  default = true
}

resource "google_container_cluster" "halves" {
  name = "halves"
  master_authorized_networks_config {
    cidr_blocks {
      cidr_block = "0.0.0.0/1" # expect: gke-control-plane-open-to-internet 20 "0.0.0.0/1"
    }
    cidr_blocks {
      cidr_block = "128.0.0.0/1" # expect: gke-control-plane-open-to-internet
    }
    cidr_blocks {
      cidr_block = "::/0" # expect: gke-control-plane-open-to-internet
    }
  }
}

resource "google_container_cluster" "looped" {
  name = "looped"
  master_authorized_networks_config {
    dynamic "cidr_blocks" {
      for_each = var.admins
      content {
        cidr_block = cidr_blocks.value # expect: gke-control-plane-open-to-internet
      }
    }
  }
}

# All of the private ranges, and what is not known.
resource "google_container_cluster" "inside" {
  name = "inside"
  master_authorized_networks_config {
    cidr_blocks {
      cidr_block = "10.0.0.0/8"
    }
    cidr_blocks {
      cidr_block = var.office
    }
    cidr_blocks {
      cidr_block = "${var.office}/0"
    }
  }
}

# There is no public endpoint.
resource "google_container_cluster" "hidden" {
  name = "hidden"
  private_cluster_config {
    enable_private_nodes    = true
    enable_private_endpoint = var.private
  }
  master_authorized_networks_config {
    cidr_blocks {
      cidr_block = "0.0.0.0/0"
    }
  }
}

resource "google_container_cluster" "by_name" {
  name = "by-name"
  control_plane_endpoints_config {
    ip_endpoints_config {
      enabled = false
    }
  }
  master_authorized_networks_config {
    cidr_blocks {
      cidr_block = "0.0.0.0/0"
    }
  }
}

# Nothing is listed: another rule's matter.
resource "google_container_cluster" "bare" {
  name = "bare"
}
