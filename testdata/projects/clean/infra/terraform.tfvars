project_id = "fernhill-prod"

node_roles = [
  "roles/container.defaultNodeServiceAccount",
  "roles/artifactregistry.reader",
]
