module "pools" {
  source = "git::https://git.example.com/pools.git"
}

resource "google_container_node_pool" "other" {
  name    = "other"
  cluster = "main"
  node_config {
    taint {
      key    = "dedicated"
      value  = "other"
      effect = "NO_SCHEDULE"
    }
  }
}
