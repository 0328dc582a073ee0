project_id = "fernhill-prod"

# The old importer asks the VM's metadata server for its zone.
workload_metadata = "GCE_METADATA"

node_roles = [
  "roles/container.defaultNodeServiceAccount",
  "roles/artifactregistry.reader",
  "roles/secretmanager.secretAccessor",
]
