resource "kubernetes_manifest" "images" {
  manifest = {
    apiVersion = "admissionregistration.k8s.io/v1beta1" # expect: object-api-version-deprecated
    kind       = "ValidatingAdmissionPolicy"
    metadata   = { name = "images" }
    spec = {
      failurePolicy = "Fail"
      validations   = [{ expression = "true" }]
    }
  }
}
