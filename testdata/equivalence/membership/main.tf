resource "google_gke_hub_membership" "shop" {
  membership_id = "shop"
  location      = "europe-west4"
  project       = "fleet-host"
  endpoint {
    gke_cluster {
      resource_link = "//container.googleapis.com/projects/shop-production/locations/europe-west4/clusters/shop"
    }
  }
  authority {
    issuer = "https://container.googleapis.com/v1/projects/shop-production/locations/europe-west4/clusters/shop"
  }
}
