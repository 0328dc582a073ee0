resource "kubernetes_namespace_v1" "store" {
  metadata { # expect: pod-security-admission-missing
    name = "store"
  }
}
