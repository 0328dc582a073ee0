variable "tag" {
  type = string
}

variable "release" {
  type    = string
  default = "latest"
}

locals {
  repository = "registry.example/web"
}

resource "kubernetes_deployment_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    template {
      metadata {}
      spec {
        init_container {
          name  = "init"
          image = "busybox:edge" # expect: container-image-mutable-tag 19
        }
        container {
          name  = "default"
          image = "${local.repository}:${var.release}" # expect: container-image-mutable-tag "registry.example/web:latest"
        }
        container {
          name  = "known-end"
          image = "${var.tag}/web:latest" # expect: container-image-mutable-tag
        }
        container {
          name  = "unknown"
          image = "${local.repository}:${var.tag}"
        }
        container {
          name  = "unknown-whole"
          image = var.tag
        }
        container {
          name  = "right"
          image = "${local.repository}:1.7.0"
        }
        container {
          name  = "digest"
          image = "${var.tag}@sha256:0f37a86c04f8d5d1d3f8e7a3e6c2b1a09d8e7f6a5b4c3d2e1f0a9b8c7d6e5f40"
        }
      }
    }
  }
}

resource "kubernetes_manifest" "job" {
  manifest = {
    apiVersion = "batch/v1"
    kind       = "Job"
    metadata   = { name = "job" }
    spec = {
      template = {
        spec = {
          containers = [{ name = "job", image = "registry.example/job" }] # expect: container-image-mutable-tag
        }
      }
    }
  }
}
