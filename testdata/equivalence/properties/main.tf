resource "google_container_node_pool" "batch" {
  name               = "batch"
  cluster            = "shop"
  location           = "europe-west4-a"
  project            = "shop-production"
  initial_node_count = 2

  node_config {
    machine_type = "n2-standard-4"
  }
}

resource "google_compute_instance" "bastion" {
  name    = "bastion"
  zone    = "europe-west4-a"
  project = "shop-production"

  metadata = {
    enable-oslogin = "TRUE"
  }

  service_account {
    email = "bastion@shop-production.iam.gserviceaccount.com"
  }
}
