variable "resources" {
  type    = list(string)
  default = ["nodes", "nodes/proxy"] # expect: rbac-nodes-proxy 23 "listed"
}

variable "more_resources" {
  type = list(string)
}

resource "kubernetes_cluster_role" "monitoring" {
  metadata {
    name = "monitoring"
  }
  rule {
    api_groups = [""]
    resources  = ["nodes", "nodes/metrics"]
    verbs      = ["get", "list"]
  }
  rule {
    api_groups = [""]
    resources  = ["nodes/proxy"] # expect: rbac-nodes-proxy 19 "monitoring"
    verbs      = ["get"]
  }
}

resource "kubernetes_cluster_role_v1" "listed" {
  metadata {
    name = "listed"
  }
  rule {
    api_groups = [""]
    resources  = var.resources
    verbs      = ["get"]
  }
}

resource "kubernetes_role" "namespaced" {
  metadata {
    name      = "namespaced"
    namespace = "shop"
  }
  rule {
    api_groups = [""]
    resources  = ["nodes/proxy"] # expect: rbac-nodes-proxy
    verbs      = ["get"]
  }
}

resource "kubernetes_manifest" "role" {
  manifest = {
    apiVersion = "rbac.authorization.k8s.io/v1"
    kind       = "ClusterRole"
    metadata = {
      name = "from-manifest"
    }
    rules = [
      {
        apiGroups = [""]
        resources = ["nodes/proxy"] # expect: rbac-nodes-proxy 22
        verbs     = ["get"]
      },
    ]
  }
}

resource "kubernetes_cluster_role" "unknown" {
  metadata {
    name = "unknown"
  }
  rule {
    api_groups = [""]
    resources  = var.more_resources
    verbs      = ["get"]
  }
}

resource "kubernetes_cluster_role" "dynamic" {
  metadata {
    name = "dynamic"
  }
  dynamic "rule" {
    for_each = ["nodes/stats", "nodes/proxy"]
    content {
      api_groups = [""]
      resources  = [rule.value] # expect: rbac-nodes-proxy "dynamic"
      verbs      = ["get"]
    }
  }
}

resource "kubernetes_cluster_role" "clean" {
  metadata {
    name = "clean"
  }
  rule {
    api_groups = [""]
    resources  = ["nodes/metrics", "services/proxy"]
    verbs      = ["get"]
  }
}
