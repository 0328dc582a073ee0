resource "kubernetes_manifest" "bucket" {
  manifest = {
    apiVersion = "storage.cnrm.cloud.google.com/v1beta1"
    kind       = "StorageBucket"
    metadata   = { name = "shop" }
    spec       = { uniformBucketLevelAcces = true } # expect: object-schema-invalid "did you mean"
  }
}
