resource "google_kms_crypto_key" "signing" {
  name     = "signing"
  key_ring = "shop"
  purpose  = "ASYMMETRIC_SIGN"
  labels   = { team = "shop" }

  version_template {
    protection_level = "HSM"
  }
}
