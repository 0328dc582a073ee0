resource "kubernetes_cluster_role_v1" "provisioner" {
  metadata {
    name = "provisioner"
  }
  rule {
    api_groups = [""]
    resources  = ["namespaces"] # expect: rbac-namespace-write "provisioner"
    verbs      = ["create"]
  }
}

resource "kubernetes_cluster_role_v1" "platform" {
  metadata {
    name = "platform"
  }
  rule {
    api_groups = [""]
    resources  = ["namespaces"]
    verbs      = ["create"]
  }
}

variable "resources" {
  type = list(string)
}

resource "kubernetes_cluster_role_v1" "unknown" {
  metadata {
    name = "unknown"
  }
  rule {
    api_groups = [""]
    resources  = var.resources
    verbs      = ["create"]
  }
}
