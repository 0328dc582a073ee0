terraform {
  required_version = ">= 1.5" # at the end
}
# above
resource "google_container_cluster" "main" {
  name = "a"

  node_config {
    taint { key = "a" }
    labels = {
      a = "b"
    }
  }
  dynamic "taint" {
    for_each = var.taints
    content {
      key = taint.value
    }
  }
}

empty {}
naked label "quoted" {
}
/* block
   comment */ one = 1 /* inline */
