resource "google_container_node_pool" "value" {
  name    = "value"
  cluster = "shop"
  node_config {
    taint {
      key    = "team" # expect: taint-without-matching-toleration 16 "team=red:NO_SCHEDULE"
      value  = "red"
      effect = "NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "matched" {
  name    = "matched"
  cluster = "shop"
  node_config {
    taint {
      key    = "team"
      value  = "blue"
      effect = "NO_SCHEDULE"
    }
    taint {
      key    = "cloud.google.com/gke-spot"
      value  = "true"
      effect = "NO_SCHEDULE"
    }
    taint {
      key    = "spare"
      value  = "true"
      effect = "PREFER_NO_SCHEDULE"
    }
  }
}
