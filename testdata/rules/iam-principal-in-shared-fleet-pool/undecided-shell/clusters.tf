resource "google_container_cluster" "member" {
  name    = "member"
  project = "acme-fleet"
  fleet { project = "acme-fleet" }
}

# In Autopilot mode a cluster always has the pool of its project.
resource "google_container_cluster" "lab" {
  name             = "lab"
  project          = "acme-fleet"
  enable_autopilot = true
}
