# Manifests that the kubectl provider takes as text: of here-documents, templates, files and yamlencode.
variable "image" {}

resource "kubectl_manifest" "written" {
  yaml_body = <<-YAML
    apiVersion: v1
    kind: Pod
    metadata: {name: written}
    spec:
      containers:
        - name: written
          image: ${var.image}
          securityContext: {privileged: true} # expect: container-privileged "written"
  YAML
}

resource "kubectl_manifest" "filled" {
  yaml_body = templatefile("${path.module}/pod.tftpl", { name = "filled" })
}

# The file is read by itself too: one finding, there.
resource "kubectl_manifest" "file" {
  yaml_body = file("${path.module}/pod.yaml")
}

data "kubectl_file_documents" "all" {
  content = file("${path.module}/pod.yaml")
}

resource "kubectl_manifest" "each" {
  for_each  = data.kubectl_file_documents.all.manifests
  yaml_body = each.value
}

resource "kubectl_manifest" "encoded" {
  yaml_body = yamlencode({ # expect: container-privileged "encoded"
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "encoded" }
    spec = {
      containers = [{ name = "encoded", image = "registry.example/encoded:1.0", securityContext = { privileged = true } }]
    }
  })
}

resource "kubectl_manifest" "unknown" {
  yaml_body = var.image
}
