resource "google_project_iam_custom_role" "debug" {
  role_id = "clusterDebug"
  title   = "Cluster debugging"
  permissions = [
    "container.nodes.get",
    "container.nodes.proxy", # expect: rbac-nodes-proxy 5 "clusterDebug"
  ]
}

resource "google_organization_iam_custom_role" "debug" {
  role_id     = "orgDebug"
  org_id      = "5678"
  title       = "Debugging"
  permissions = ["container.nodes.proxy"] # expect: rbac-nodes-proxy 18 "orgDebug"
}

resource "google_project_iam_custom_role" "read" {
  role_id     = "clusterRead"
  title       = "Cluster reading"
  permissions = ["container.nodes.get", "container.nodes.list", "container.services.proxy"]
}
