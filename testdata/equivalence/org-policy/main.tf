resource "google_org_policy_policy" "serial" {
  name   = "projects/shop-production/policies/compute.disableSerialPortAccess"
  parent = "projects/shop-production"

  spec {
    rules {
      enforce = "TRUE"
    }
  }
}
