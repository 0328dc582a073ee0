# The names of labels are not those of fields: nothing in them is a path or snake case.
resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "main"
  node_config {
    labels = {
      node_pool                 = "render"
      "app.example.com/gpu_kind" = "l4"
      ssd                       = true
    }
    taint {
      key    = "dedicated"
      value  = "render"
      effect = "NO_SCHEDULE"
    }
  }
}
