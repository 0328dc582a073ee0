variable "value" {}

resource "kubernetes_pod" "apiserver" {
  metadata {
    name = "kube-apiserver"
  }
  spec {
    container {
      name  = "kube-apiserver"
      image = "registry.k8s.io/kube-apiserver:v1.30.4"
      command = [
        "kube-apiserver",
        "--authorization-mode=Node,RBAC",
        var.value,
      ]
    }
  }
}
