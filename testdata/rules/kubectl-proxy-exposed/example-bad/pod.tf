resource "kubernetes_pod" "job" {
  metadata {
    name = "job"
  }
  spec {
    container {
      name    = "proxy"
      image   = "registry.example.com/tools:1.4.2"
      command = ["kubectl", "proxy", "--address=0.0.0.0"] # expect: kubectl-proxy-exposed
    }
  }
}
