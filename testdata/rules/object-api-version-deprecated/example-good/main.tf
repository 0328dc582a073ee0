resource "kubernetes_manifest" "images" {
  manifest = {
    apiVersion = "admissionregistration.k8s.io/v1"
    kind       = "ValidatingAdmissionPolicy"
    metadata   = { name = "images" }
    spec = {
      failurePolicy = "Fail"
      validations   = [{ expression = "true" }]
    }
  }
}
